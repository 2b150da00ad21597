import { isClutter } from '../../formats/intake/clutter';
import { readFiles } from '../../state/commands/import';

/** Kept until the next, since an input that nothing refers to may be collected while its dialog is open. */
let waiting: HTMLInputElement | null = null;

/** Opens the browser's own dialog for files or for a folder, then the import dialog on what was picked. */
export function pickFiles(what: 'files' | 'folder'): void {
  const input = document.createElement('input');
  waiting = input;
  input.type = 'file';
  input.multiple = true;
  if (what === 'folder') input.webkitdirectory = true;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])].filter(({ name }) => !isClutter(name));
    if (waiting === input) waiting = null;
    void readFiles(files);
  });
  input.click();
}
