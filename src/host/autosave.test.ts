import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserTabs, clockFrom, emptyBrowser, treesOf } from '../../test/builders/archive';
import type { Decision } from '../model/schema/decisions';
import type { Tabs } from '../project/archive/holdProject';
import { unzipProject, zipProject } from '../project/projectZip';
import type { ArchiveState } from './archiveHost';
import { createProjectHost } from './createProjectHost';

let tabs: () => Tabs;
beforeEach(() => {
  emptyBrowser();
  tabs = browserTabs();
});
afterEach(() => vi.restoreAllMocks());

describe('saving by itself', () => {
  it('keeps an import, decisions, undo and redo, and opens them again in another page', async () => {
    const first = page();
    await first.takes(treesOf('a', 'b'));
    await first.decides('f1', 'f2');
    await first.host.undo();
    await first.host.redo();
    const { key } = await first.saved();
    const second = page();
    const { summary, skipped } = await second.host.archive.open(key!);
    expect(skipped).toBe(0);
    expect(summary.decisions.map(({ finding }) => finding)).toEqual(['f1', 'f2']);
    expect(await second.content()).toEqual(await first.content());
    expect(summary.canUndo).toBe(false);
  });

  it('does not store what nobody has changed', async () => {
    const one = page();
    await one.host.archive.watch(one.hear);
    expect(one.state()).toMatchObject({ saving: 'none', key: null });
    expect(await one.host.archive.projects()).toEqual([]);
  });

  it('takes the last of many changes, however fast they come', async () => {
    const one = page();
    await one.takes(treesOf('a'));
    await Promise.all(Array.from({ length: 30 }, (_, index) => one.decides(`f${index}`)));
    const { key } = await one.saved();
    const { summary } = await page().host.archive.open(key!);
    expect(summary.decisions).toHaveLength(30);
  });

  it('begins another project where files replace what is open, and leaves the one before', async () => {
    const one = page();
    await one.takes(treesOf('a'));
    const { key: before } = await one.saved();
    await one.takes(treesOf('b', 'c'));
    const { key: after } = await one.saved();
    expect(after).not.toBe(before);
    const listed = await one.host.archive.projects();
    expect(listed.map(({ key, features, isOpen }) => [key, features, isOpen])).toEqual([
      [after, 2, true],
      [before, 1, false],
    ]);
    // Undo leads back into the project before, and what is changed then is changed there.
    await one.host.undo();
    await one.decides('f');
    expect(await one.saved()).toMatchObject({ key: before, standing: 'own' });
    expect((await page().host.archive.open(before!)).summary.decisions).toHaveLength(1);
    expect((await page().host.archive.open(after!)).summary.decisions).toHaveLength(0);
  });

  it('goes back to a version, which is a change like any other', async () => {
    const one = page();
    await one.takes(treesOf('a'));
    await one.decides('f1');
    await one.saved();
    await one.decides('f2');
    await one.saved();
    const versions = await one.host.archive.versions();
    expect(versions.map(({ change: { act, decisions } }) => [act, decisions])).toEqual([
      ['change', 1],
      ['change', 1],
      ['first', 0],
    ]);
    expect((await one.host.archive.goBack(versions[1]!.number)).decisions).toHaveLength(1);
    await one.saved();
    const [back] = await one.host.archive.versions();
    expect(back).toMatchObject({ change: { act: 'restore', from: versions[1]!.at, decisions: 1 } });
    expect((await one.host.undo()).decisions).toHaveLength(2);
    const { key } = await one.saved();
    expect((await page().host.archive.open(key!)).summary.decisions).toHaveLength(2);
  });

  it('says that storage is full, keeps the last whole state, and goes on once there is room', async () => {
    const one = page();
    await one.takes(treesOf('a'));
    const { key } = await one.saved();
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...values
    ) {
      if (this.name === 'chunks') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, values as Parameters<typeof put>);
    });
    await one.decides('f1');
    await expect.poll(() => one.state()).toMatchObject({ saving: 'unsaved', trouble: 'full' });
    await one.decides('f2');
    await expect.poll(() => one.state()).toMatchObject({ saving: 'unsaved', trouble: 'full' });
    expect((await page().host.archive.open(key!)).summary.decisions).toHaveLength(0);
    full.mockRestore();
    await one.host.archive.saveAgain();
    await one.saved();
    const { key: now } = one.state()!;
    expect((await page().host.archive.open(now!)).summary.decisions).toHaveLength(2);
  });

  it('says that nothing can be saved where the browser keeps nothing', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const one = page();
    await one.takes(treesOf('a'));
    await expect.poll(() => one.state()).toMatchObject({ saving: 'unsaved', trouble: 'unavailable' });
    vi.unstubAllGlobals();
  });

  it('stores a project that was deleted while it was open again only when it changes', async () => {
    const one = page();
    await one.takes(treesOf('a'));
    const { key } = await one.saved();
    await one.host.archive.remove(key!);
    expect(one.state()).toMatchObject({ key: null, saving: 'none' });
    expect(await one.host.archive.projects()).toMatchObject([{ key, deleted: true }]);
    await one.decides('f');
    const { key: again } = await one.saved();
    expect(again).not.toBe(key);
    await one.host.archive.takeBack(key!);
    expect((await one.host.archive.projects()).map((project) => project.deleted)).toEqual([false, false]);
  });

  it('renames the open project as a change, and others in the list', async () => {
    const one = page();
    await one.takes(treesOf('a'));
    await one.saved();
    const summary = await one.host.archive.rename(one.state()!.key!, '海棠苑');
    expect(summary?.file.name).toEqual({ zh: '海棠苑', en: '海棠苑' });
    expect(await one.saved()).toMatchObject({ name: { zh: '海棠苑' } });
    await one.host.archive.duplicate(one.state()!.key!);
    const [copy] = await one.host.archive.projects();
    expect(copy!.name.zh).toBe('海棠苑（副本）');
    expect(await one.host.archive.rename(copy!.key, '另一个')).toBeNull();
    const zip = new Uint8Array(await (await one.host.archive.exportZip(copy!.key)).arrayBuffer());
    expect((await unzipProject(zip, 'p.zip')).project.file.name.zh).toBe('另一个');
  });
});

describe('two tabs on one project', () => {
  it('do not overwrite each other: the second one goes on as a copy', async () => {
    const { first, second, key } = await openTwice();
    expect(second.state()).toMatchObject({ key, standing: 'elsewhere' });
    await first.decides('first');
    await second.decides('second');
    const copy = await second.saved();
    expect(copy).toMatchObject({ standing: 'copied', name: { zh: expect.stringContaining('（副本）') } });
    expect(copy.key).not.toBe(key);
    await first.decides('first again');
    expect(await first.saved()).toMatchObject({ key, standing: 'own' });
    expect(await decisionsOf(key)).toEqual(['first', 'first again']);
    expect(await decisionsOf(copy.key!)).toEqual(['second']);
  });

  it('hand it over with what is unsaved, and the first one goes on as a copy', async () => {
    const { first, second, key } = await openTwice();
    await first.decides('first');
    const summary = await second.host.archive.takeOver();
    expect(summary?.decisions.map(({ finding }) => finding)).toEqual(['first']);
    expect(first.state()).toMatchObject({ standing: 'taken' });
    await second.decides('second');
    expect(await second.saved()).toMatchObject({ key, standing: 'own' });
    await first.decides('late');
    const copy = await first.saved();
    expect(copy).toMatchObject({ standing: 'copied' });
    expect(await decisionsOf(key)).toEqual(['first', 'second']);
    expect(await decisionsOf(copy.key!)).toEqual(['first', 'late']);
  });

  it('hand it over though the first one does not answer', async () => {
    const silent = tabs;
    tabs = () => ({ ...silent(), channel: undefined, patienceMs: 5 });
    const { first, second, key } = await openTwice();
    await second.host.archive.takeOver();
    expect(first.state()).toMatchObject({ standing: 'taken' });
    await first.decides('late');
    expect((await first.saved()).key).not.toBe(key);
    expect(await decisionsOf(key)).toEqual([]);
  });

  it('keep both where the browser has no locks: whoever comes first after the other forks', async () => {
    tabs = () => ({ locks: undefined, channel: undefined });
    const { first, second, key } = await openTwice();
    await second.decides('second');
    await second.saved();
    await first.decides('first');
    const copy = await first.saved();
    expect(copy).toMatchObject({ standing: 'copied' });
    expect(await decisionsOf(key)).toEqual(['second']);
    expect(await decisionsOf(copy.key!)).toEqual(['first']);
  });

  it('continue as a copy at once where one asks for it', async () => {
    const { second, key } = await openTwice();
    await second.host.archive.continueAsCopy();
    const copy = await second.saved();
    expect(copy).toMatchObject({ standing: 'copied' });
    expect(copy.key).not.toBe(key);
    expect(await decisionsOf(copy.key!)).toEqual([]);
  });

  async function openTwice() {
    const first = page();
    await first.takes(treesOf('a'));
    const { key } = await first.saved();
    const second = page();
    await second.host.archive.watch(second.hear);
    await second.host.archive.open(key!);
    await expect.poll(() => second.state()?.saving).toBe('saved');
    return { first, second, key: key! };
  }
});

function page() {
  const host = createProjectHost({ tabs: tabs(), now: clockFrom('2026-03-01T08:00:00.000Z'), retryMs: 1e6 });
  let state: ArchiveState | null = null;
  const hear = (told: ArchiveState) => {
    state = told;
  };
  void host.archive.watch(hear);
  return {
    host,
    hear,
    state: () => state as ArchiveState | null,
    async takes(project: Parameters<typeof zipProject>[0]) {
      const proposal = await host.recognise([new File([zipProject(project)], 'p.zip')], () => {});
      expect(proposal.files[0]?.fatal).toBeNull();
      await host.take({ mode: 'replace', layers: {} } as Parameters<typeof host.take>[0], () => {});
    },
    decides: (...findings: string[]) => host.decide(findings.map(decided)),
    /** Once what was changed last is confirmed. */
    async saved(): Promise<ArchiveState> {
      await expect.poll(() => state?.saving).toBe('saved');
      return state!;
    },
    async content() {
      return new Uint8Array(await (await host.exportZip()).arrayBuffer());
    },
  };
}

async function decisionsOf(key: string): Promise<string[]> {
  const { summary } = await page().host.archive.open(key);
  return summary.decisions.map(({ finding }) => finding);
}

function decided(finding: string): Decision {
  const made = { finding, state: 'to_fix', note: '改线', author: '李工', rule: 'pipe_horizontal' } as const;
  return { ...made, decided: '2026-03-01T08:00:00.000Z', features: ['g'], at: [118.27, 32.08] };
}
