import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { crash } from './crash';
import { withHostPages } from './hostPage';
import { launchOptions } from './launch';
import { ownPipes } from './ownFiles';

const KILLS = Number(process.env.JINGRAN_KILLS ?? 50);
const SEED = Number(process.env.JINGRAN_SEED ?? 20_260_301);
/** A page lives at most so long after its first change was asked for. */
const LIFE_MS = 160;

/** Of a state, what tells it from all others: the note of the last decision, and the stamp on the imported pipes. */
type State = { readonly decision: number; readonly pipes: number };
type Step = { readonly act: 'decide' | 'import' | 'undo' | 'redo'; readonly stamp: number };

describe(`a tab killed at random moments, ${KILLS} times`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jingran-killed-'));
  const random = seeded(SEED);
  let context: BrowserContext;
  let newPage: () => Promise<Page>;

  beforeAll(async () => {
    context = await chromium.launchPersistentContext(folder, launchOptions());
    newPage = await withHostPages(context, inject('appUrl'));
  });
  afterAll(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'finds the last confirmed state each time',
    async () => {
      const key = await begin(await newPage());
      let state: State = { decision: 0, pipes: 1 };
      let stamp = 2;
      const tally = { confirmed: 0, writing: 0 };
      let page = await newPage();
      await read(page, key);
      for (let kill = 0; kill < KILLS; kill++) {
        const watch = watchStates(page);
        await watch.ready;
        const steps = Array.from({ length: 12 }, () => step(random, stamp++));
        const states = follow(state, steps);
        await page.evaluate(watchSaving);
        const working = page.evaluate(work, steps).catch(() => {});
        await watch.begun;
        await new Promise((resolve) => setTimeout(resolve, random() * LIFE_MS));
        await crash(page);
        await working;

        page = await newPage();
        const found = await read(page, key);
        const { confirmed, asked } = watch;
        // Two states may be alike, such as after an undo with nothing to undo.
        const at = states.findIndex(
          ({ decision, pipes }, index) =>
            index >= confirmed && index <= asked && decision === found.decision && pipes === found.pipes,
        );
        const told = `kill ${kill}, confirmed ${confirmed}, asked for ${asked}: ${JSON.stringify({ found, states })}`;
        expect(at, told).toBeGreaterThanOrEqual(0);
        expect(found.skipped).toBe(0);
        tally.confirmed += confirmed;
        if (asked > confirmed) tally.writing++;
        state = states[at]!;
      }
      await page.close();
      // It would prove nothing to kill only pages that have finished, or only those that have not begun.
      expect(tally.confirmed).toBeGreaterThan(KILLS / 2);
      expect(tally.writing).toBeGreaterThan(KILLS / 5);
    },
    KILLS * 6_000,
  );

  it('finds it after the whole browser was closed, too', async () => {
    const key = await begin(await newPage());
    await context.close();
    context = await chromium.launchPersistentContext(folder, launchOptions());
    newPage = await withHostPages(context, inject('appUrl'));
    expect(await read(await newPage(), key)).toMatchObject({ decision: 0, pipes: 1, skipped: 0 });
  });
});

/** A project to begin with; its key once it is confirmed. */
async function begin(page: Page): Promise<string> {
  const key = await page.evaluate(async ({ name, text }) => {
    const { host, proxy } = window;
    await host.recognise(
      [new File([text], name)],
      proxy(() => {}),
    );
    await host.take(
      { mode: 'replace', layers: {} } as never,
      proxy(() => {}),
    );
    return new Promise<string>((resolve) => {
      void host.archive.watch(proxy(({ saving, key }) => saving === 'saved' && key && resolve(key)));
    });
  }, stamped(1));
  await page.close();
  return key;
}

/** What the page tells while it lives: the steps it asked for, and the last state that was confirmed. */
function watchStates(page: Page) {
  const indices = new Map<number, number>();
  const confirmed = new Set<number>();
  let asked = 0;
  let begun: () => void = () => {};
  const ready = page.exposeBinding(
    'tell',
    (_source, kind: 'asked' | 'made' | 'confirmed', value: number, revision = 0) => {
      if (kind === 'asked') asked = value;
      if (kind === 'asked') begun();
      if (kind === 'made') indices.set(revision, value);
      if (kind === 'confirmed') confirmed.add(value);
    },
  );
  return {
    ready,
    begun: new Promise<void>((resolve) => {
      begun = resolve;
    }),
    get asked() {
      return asked;
    },
    get confirmed() {
      return Math.max(0, ...[...confirmed].map((revision) => indices.get(revision) ?? 0));
    },
  };
}

declare global {
  interface Window {
    tell(kind: 'asked' | 'made' | 'confirmed', value: number, revision?: number): Promise<void>;
  }
}

/** Runs in the page. */
async function watchSaving(): Promise<void> {
  const { host, proxy, tell } = window;
  const isMine = await new Promise<boolean>((resolve) => {
    void host.archive.watch(
      proxy(({ saving, revision, standing }) => {
        if (saving === 'saved' && revision !== null) void tell('confirmed', revision);
        if (saving === 'saved') resolve(standing === 'own');
      }),
    );
  });
  if (!isMine) throw new Error('a dead tab still has the project');
}

/** Runs in the page: one step after another, as fast as the host takes them. */
async function work(
  steps: readonly (Step & { readonly file?: { name: string; text: string } })[],
): Promise<void> {
  const { host, proxy, tell } = window;
  for (const [index, { act, stamp, file }] of steps.entries()) {
    await tell('asked', index + 1);
    if (act === 'import' && file) {
      await host.recognise(
        [new File([file.text], file.name)],
        proxy(() => {}),
      );
      const { summary } = await host.take(
        { mode: 'update', layers: {} } as never,
        proxy(() => {}),
      );
      void tell('made', index + 1, summary!.revision);
      continue;
    }
    const summary =
      act === 'undo'
        ? await host.undo()
        : act === 'redo'
          ? await host.redo()
          : await host.decide([
              {
                finding: 'f',
                state: 'to_fix',
                note: String(stamp),
                author: '',
                decided: '2026-03-01T08:00:00.000Z',
                rule: 'pipe_horizontal',
                features: ['own-pipe-gas'],
                at: [120.5, 30.5],
              },
            ]);
    void tell('made', index + 1, summary.revision);
  }
}

/** Opens the project as a person does after the crash, and looks at what is in it. */
async function read(page: Page, key: string): Promise<State & { skipped: number }> {
  const { bytes, skipped } = await page.evaluate(async (stored) => {
    const { host } = window;
    const opened = await host.archive.open(stored);
    const zip = new Uint8Array(await (await host.exportZip()).arrayBuffer());
    return { bytes: Array.from(zip), skipped: opened.skipped };
  }, key);
  const files = unzipSync(new Uint8Array(bytes));
  const { features } = JSON.parse(strFromU8(files['pipes.geojson']!));
  const stamps = new Set<number>(
    features.map((pipe: { properties: { stamp: number } }) => pipe.properties.stamp),
  );
  // A state is whole or it is not there: all pipes are of one import.
  expect([features.length, stamps.size]).toEqual([3, 1]);
  const decisions = files['decisions.json'] ? JSON.parse(strFromU8(files['decisions.json'])).decisions : [];
  return { decision: Number(decisions[0]?.note ?? 0), pipes: [...stamps][0]!, skipped };
}

function step(
  random: () => number,
  stamp: number,
): Step & { readonly file?: { name: string; text: string } } {
  const dice = random();
  if (dice < 0.4) return { act: 'decide', stamp };
  if (dice < 0.65) return { act: 'import', stamp, file: stamped(stamp) };
  return { act: dice < 0.85 ? 'undo' : 'redo', stamp };
}

/** The states the steps lead through, worked out without the app. */
function follow(start: State, steps: readonly Step[]): State[] {
  let past: State[] = [];
  let future: State[] = [];
  let now = start;
  const states = [now];
  for (const { act, stamp } of steps) {
    if (act === 'undo') {
      const before = past.at(-1);
      if (before) [past, future, now] = [past.slice(0, -1), [now, ...future], before];
    } else if (act === 'redo') {
      const [next, ...rest] = future;
      if (next) [past, future, now] = [[...past, now], rest, next];
    } else {
      past = [...past, now];
      future = [];
      now = act === 'decide' ? { ...now, decision: stamp } : { ...now, pipes: stamp };
    }
    states.push(now);
  }
  return states;
}

function stamped(stamp: number): { name: string; text: string } {
  const { name, text } = ownPipes();
  const collection = JSON.parse(String(text));
  for (const { properties } of collection.features) properties.stamp = stamp;
  return { name, text: JSON.stringify(collection) };
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
