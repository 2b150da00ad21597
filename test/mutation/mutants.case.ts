import path from 'node:path';
import { beforeEach, describe, inject, it, vi } from 'vitest';
import { changing } from './seam';

/**
 * One suite a mutant: the guarding test files are loaded anew with the one figure changed, and run until the
 * first test goes red. The suite fails when the mutant is killed.
 */
const { root, mutants } = inject('batch');

for (const { name, id, instead, files } of mutants) {
  describe(name, async () => {
    let killed = false;
    beforeEach(({ onTestFailed, skip }) => {
      if (killed) skip();
      onTestFailed(() => {
        killed = true;
      });
    });
    vi.resetModules();
    globalThis.jingranSeam = changing(id, instead);
    for (const file of files) {
      describe(file, async () => {
        await import(/* @vite-ignore */ path.join(root, file));
      });
    }
    // A suite must hold a test, also where no file asks for the figure.
    it('has been tried', () => {});
  });
}
