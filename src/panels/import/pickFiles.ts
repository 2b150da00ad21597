import { readFiles } from '../../state/commands/import';
import { isClutter } from './droppedFiles';

/** Opens the browser's own dialog for files or for a folder, then the import dialog on what was picked. */
export function pickFiles(what: 'files' | 'folder'): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  if (what === 'folder') input.webkitdirectory = true;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])].filter(({ name }) => !isClutter(name));
    void readFiles(files);
  });
  input.click();
}
