import { ImportError, type OnProgress } from '../formats/importTypes';
import { refusedFile } from '../formats/rawFeature';

/** Texts of files by name. @throws ImportError where one is not there. */
export async function fetchTexts(
  files: Readonly<Record<string, string>>,
  onProgress: OnProgress,
): Promise<Map<string, string>> {
  const names = Object.keys(files);
  let done = 0;
  const texts = names.map(async (name): Promise<[string, string]> => {
    const response = await fetch(files[name]!);
    if (!response.ok) {
      const detail = `${response.status} ${response.statusText}`.trim();
      throw new ImportError(refusedFile(name, 'layer_missing', detail));
    }
    const text = await response.text();
    onProgress({ fraction: ++done / names.length, task: 'reading' });
    return [name, text];
  });
  return new Map(await Promise.all(texts));
}
