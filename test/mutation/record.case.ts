import path from 'node:path';
import { beforeAll, describe, inject, it, vi } from 'vitest';
import { askEveryLookUp } from './reach';
import { listening } from './seam';

/** Runs every guarding test as it is, and hears which figures the rules ask for in each file. */
const { root, files } = inject('recording');

for (const file of files) {
  describe(file, async () => {
    const heard = new Set<string>();
    const seam = listening(heard);
    let began = 0;
    vi.resetModules();
    globalThis.jingranSeam = seam;
    // By the time that the tests run, the last file has been loaded.
    beforeAll(() => {
      globalThis.jingranSeam = seam;
      began = performance.now();
    });
    await import(/* @vite-ignore */ path.join(root, file));
    it('asks for figures', ({ task }) => {
      task.meta.heard = { figures: [...heard], milliseconds: performance.now() - began };
    });
  });
}

it('asks for figures by every look-up', async ({ task }) => {
  const heard = new Set<string>();
  vi.resetModules();
  globalThis.jingranSeam = listening(heard);
  await askEveryLookUp();
  task.meta.heard = { figures: [...heard], milliseconds: 0 };
});
