import path from 'node:path';
import { createVitest, type TestModule, type TestSuite, type Vitest } from 'vitest/node';
import { figureSeam } from './figureSeam';
import type { Mutant } from './mutants';

/** What a file's tests ask the rule book for, and how long they take. */
export type Heard = { readonly figures: readonly string[]; readonly milliseconds: number };
/** A mutant and the files that may kill it. */
export type Trial = Mutant & { readonly files: readonly string[] };
/** The test that went red; null when the mutant survived. */
export type Fate = { readonly name: string; readonly killedBy: string | null };

declare module 'vitest' {
  interface ProvidedContext {
    recording: { readonly root: string; readonly files: readonly string[] };
    batch: { readonly root: string; readonly mutants: readonly Trial[] };
  }
  interface TaskMeta {
    heard?: Heard;
  }
}

export type Runs = {
  /** By file; the look-ups asked without a test under ''. @throws when a test is red before any figure is changed. */
  record(files: readonly string[]): Promise<Map<string, Heard>>;
  try(trials: readonly Trial[]): Promise<Fate[]>;
  close(): Promise<void>;
};

const PATIENCE_MS = 120_000;

/** One vitest that is started once; each batch of mutants has a worker of its own. */
export async function startRuns(root: string): Promise<Runs> {
  const vitest = await createVitest(
    'test',
    {
      config: false,
      root,
      include: ['test/mutation/*.case.ts'],
      environment: 'node',
      watch: false,
      silent: true,
      reporters: [{}],
      maxWorkers: 1,
      // A busy machine must not kill a mutant.
      testTimeout: PATIENCE_MS,
      hookTimeout: PATIENCE_MS,
    },
    { plugins: [figureSeam(root)], logLevel: 'error' },
  );
  return {
    async record(files) {
      vitest.provide('recording', { root, files });
      const module = await run(vitest, root, 'record.case.ts');
      const broken = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0);
      const red = [...broken, ...module.children.allTests('failed')].map(({ fullName }) => fullName);
      if (red.length > 0) throw new Error(`red before any figure is changed:\n  ${red.join('\n  ')}`);
      const heard = new Map<string, Heard>();
      for (const test of module.children.allTests()) {
        const found = test.meta().heard;
        if (found) heard.set(test.parent.type === 'suite' ? test.parent.name : '', found);
      }
      return heard;
    },
    async try(trials) {
      vitest.provide('batch', { root, mutants: trials });
      const module = await run(vitest, root, 'mutants.case.ts');
      return [...module.children.suites()].map((suite) => ({ name: suite.name, killedBy: killer(suite) }));
    },
    close: () => vitest.close(),
  };
}

async function run(vitest: Vitest, root: string, name: string): Promise<TestModule> {
  const file = path.join(root, 'test/mutation', name);
  const specification = vitest.getRootProject().createSpecification(file);
  // What ran before is among the modules that come back.
  const { testModules } = await vitest.runTestSpecifications([specification]);
  const module = testModules.find(({ moduleId }) => path.normalize(moduleId) === file);
  const [error] = module?.errors() ?? [];
  if (!module || error) throw new Error(`${name}: ${error?.message ?? 'did not run'}`);
  return module;
}

function killer(mutant: TestSuite): string | null {
  if (mutant.ok()) return null;
  const [red] = mutant.children.allTests('failed');
  // Without a red test, a file broke while it was read, or in a hook.
  return red?.fullName.slice(mutant.fullName.length + 3) ?? 'a file that broke';
}
