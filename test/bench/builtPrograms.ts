import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LARGEST_ANSWER = 1e8;

export type BuiltPrograms = {
  /** As the app is built: tsx gives every function its name as it is made, which takes longer than many of them run. */
  build(): Promise<void>;
  /** In a process of its own: its peak of memory, and nobody else's garbage. What it prints is JSON. */
  run(program: string, ...args: readonly string[]): unknown;
};

/** Programs of a folder beside this file, to be measured apart. `heapMb`: what each may take. */
export function builtPrograms(folder: string, programs: readonly string[], heapMb: number): BuiltPrograms {
  // Where they find the packages.
  const outDir = path.join(ROOT, `node_modules/.bench-${folder}`);
  return {
    async build() {
      await build({
        root: ROOT,
        configFile: false,
        logLevel: 'warn',
        build: {
          ssr: true,
          outDir,
          emptyOutDir: true,
          rollupOptions: {
            input: programs.map((name) => path.join(import.meta.dirname, folder, `${name}.ts`)),
            output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
          },
        },
      });
    },
    run(program, ...args) {
      const built = path.join(outDir, `${program}.mjs`);
      const answer = execFileSync(process.execPath, [`--max-old-space-size=${heapMb}`, built, ...args], {
        encoding: 'utf8',
        maxBuffer: LARGEST_ANSWER,
      });
      return JSON.parse(answer);
    },
  };
}
