import { describe, expect, it } from 'vitest';
import { droppedFiles, type Entry } from './droppedFiles';

const file = (name: string): Entry =>
  ({
    name,
    isFile: true,
    isDirectory: false,
    file: (found: (file: File) => void) => found(new File([''], name)),
  }) as unknown as Entry;

function folder(name: string, batches: Entry[][]): Entry {
  const left = [...batches];
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => ({ readEntries: (found: (entries: Entry[]) => void) => found(left.shift() ?? []) }),
  } as unknown as Entry;
}

describe('droppedFiles', () => {
  it('walks folders, reads every batch, and leaves clutter', async () => {
    const files = await droppedFiles([
      file('a.geojson'),
      folder('project', [
        [file('project.json'), file('.DS_Store')],
        [folder('deep', [[file('pipes.geojson')]]), folder('__MACOSX', [[file('x')]])],
      ]),
    ]);
    expect(files.map(({ name }) => name)).toEqual(['a.geojson', 'project.json', 'pipes.geojson']);
  });

  it('fails when a file cannot be read', async () => {
    const broken = {
      ...file('gone'),
      file: (_: unknown, fail: (error: Error) => void) => fail(new Error('gone')),
    } as unknown as Entry;
    await expect(droppedFiles([broken])).rejects.toThrow('gone');
  });
});
