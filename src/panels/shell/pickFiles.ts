import { readFiles } from '../../state/commands/import';

/** Opens the browser's own file dialog, then the import dialog on what was picked. */
export function pickFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.geojson,.json,.ndjson,.geojsonl,.zip';
  input.addEventListener('change', () => void readFiles([...(input.files ?? [])]));
  input.click();
}
