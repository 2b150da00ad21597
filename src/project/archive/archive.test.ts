import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { archiveAt, commit, emptyBrowser, newest, treesOf } from '../../../test/builders/archive';
import type { Project } from '../../model/project';
import { writeProject } from '../writeProject';
import { openArchive } from './openArchive';
import {
  claimProject,
  duplicateProject,
  findProject,
  listProjects,
  listVersions,
  nameVersion,
  putAside,
  renameProject,
} from './projects';
import { readNewest, readVersion } from './readVersion';
import { tidy } from './tidy';

const DECISION = {
  ...{ finding: 'f', state: 'to_fix', note: '改线', author: '李工', rule: 'pipe_horizontal' },
  ...{ decided: '2026-03-01T08:00:00.000Z', features: ['g'], at: [118.27, 32.08] },
} as NonNullable<Project['decisions']>[number];

beforeEach(emptyBrowser);
afterEach(() => vi.restoreAllMocks());

describe('the archive', () => {
  it('gives back a project to the last property', async () => {
    const tree = treesOf('a').layers.obstacles!.features[0]!;
    const odd = JSON.parse(
      '{"id":"odd","__proto__":{"x":1},"constructor":"text","name":"<b>梧桐</b>","deep":{"a":[1e-9,null]}}',
    );
    const project: Project = {
      ...treesOf('a', 'b'),
      layers: {
        obstacles: { type: 'FeatureCollection', name: '树', features: [tree, { ...tree, properties: odd }] },
      } as never,
      decisions: [DECISION],
      rules: { format: 'jingran-rules', version: 1, figures: {}, rules: {} } as never,
    };
    const archive = await archiveAt();
    await commit(archive, 'p', 0, project);
    const again = await newest(await archiveAt(), 'p');
    expect(writeProject(again)).toEqual(writeProject(project));
    expect(again.rules).toEqual(project.rules);
    const read = again.layers.obstacles!.features[1]!.properties as object;
    expect(Object.keys(read)).toContain('__proto__');
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it('writes only the layers that are new, each in pieces of bounded size', async () => {
    const archive = await archiveAt();
    const first = { ...treesOf('a', 'b', 'c') };
    await commit(archive, 'p', 0, first, { chunkBytes: 64 });
    const before = await archive.db.getAllKeys('chunks');
    for (const chunk of await archive.db.getAll('chunks')) expect(chunk.length).toBeLessThanOrEqual(64);
    await commit(archive, 'p', 1, { ...first, decisions: [DECISION] });
    const added = (await archive.db.getAllKeys('chunks')).filter((id) => !before.includes(id));
    expect(added).toHaveLength(1);
    const [, old] = await listVersions(archive, 'p');
    expect(old!.parts.find(({ kind }) => kind === 'layer:obstacles')?.features).toBe(3);
    // A page that has just read it knows what is stored, too.
    const other = await archiveAt();
    const read = await newest(other, 'p');
    await claimProject(other, 'p');
    await commit(other, 'p', 2, { ...read, decisions: [DECISION, { ...DECISION, finding: 'g' }] });
    expect(await other.db.count('chunks')).toBe(before.length + 2);
  });

  it('refuses a second writer, who goes on as a copy', async () => {
    const [mine, theirs] = [await archiveAt(), await archiveAt()];
    await commit(mine, 'p', 0, treesOf('a'));
    await claimProject(theirs, 'p');
    await expect(commit(mine, 'p', 1, treesOf('mine'))).rejects.toMatchObject({ trouble: 'conflict' });
    expect(await commit(theirs, 'p', 1, treesOf('theirs'))).toBe(2);
    // Whoever knows an older version than the newest does not overwrite it either.
    await expect(commit(theirs, 'p', 1, treesOf('late'))).rejects.toMatchObject({ trouble: 'conflict' });
    await commit(mine, 'copy', 0, treesOf('mine'));
    expect(await newest(mine, 'p')).toEqual(treesOf('theirs'));
    expect(await newest(mine, 'copy')).toEqual(treesOf('mine'));
  });

  it('says when it is a project that is gone', async () => {
    const archive = await archiveAt();
    await expect(commit(archive, 'p', 3, treesOf('a'))).rejects.toMatchObject({ trouble: 'gone' });
    await expect(readVersion(archive, 'p', 1)).rejects.toMatchObject({ trouble: 'gone' });
    await expect(renameProject(archive, 'p', { zh: '', en: '' })).rejects.toMatchObject({ trouble: 'gone' });
  });

  it('writes again what was swept or cleared while the page slept', async () => {
    const archive = await archiveAt();
    const project = treesOf('a');
    await commit(archive, 'p', 0, project);
    await archive.db.clear('chunks');
    await commit(archive, 'p', 1, { ...project, decisions: [DECISION] });
    expect(await newest(await archiveAt(), 'p')).toEqual({ ...project, decisions: [DECISION] });
  });

  it('passes over a version that is damaged, and says how many', async () => {
    const archive = await archiveAt();
    await commit(archive, 'p', 0, treesOf('a'));
    await commit(archive, 'p', 1, treesOf('a', 'b'));
    const [last] = await listVersions(archive, 'p');
    const [id] = last!.parts.find(({ kind }) => kind === 'layer:obstacles')!.chunks;
    const bytes = (await archive.db.get('chunks', id!))!;
    await archive.db.put('chunks', bytes.slice(0, -3), id!);
    const record = await findProject(archive, 'p');
    await expect(readVersion(archive, 'p', 2)).rejects.toMatchObject({ trouble: 'damaged' });
    expect(await readNewest(archive, record)).toMatchObject({ project: treesOf('a'), skipped: 1 });
    await archive.db.clear('chunks');
    await expect(readNewest(archive, record)).rejects.toMatchObject({ trouble: 'damaged' });
  });

  it('is not there where the browser has none, and says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openArchive()).rejects.toMatchObject({ trouble: 'unavailable' });
    vi.unstubAllGlobals();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expect(openArchive()).rejects.toMatchObject({ trouble: 'unavailable' });
  });

  it('makes way for a newer page, which waits for an older one', async () => {
    const closed: string[] = [];
    await archiveAt({ onClosed: (why) => closed.push(why) });
    await new Promise((resolve) => {
      indexedDB.open('jingran', 2).onsuccess = resolve;
    });
    expect(closed).toEqual(['outdated']);
    await expect(openArchive()).rejects.toMatchObject({ trouble: 'outdated' });
  });
});

describe('a write that is cut off', () => {
  /** Every write of one commit, one after another, is the last one that happens. */
  it('leaves the last confirmed state, wherever it is cut', async () => {
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    let fatal = Number.POSITIVE_INFINITY;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
      if (puts++ >= fatal) this.transaction.abort();
      return put.apply(this, values as Parameters<typeof put>);
    });
    const archive = await archiveAt();
    await commit(archive, 'p', 0, treesOf('a'));
    puts = 0;
    await commit(archive, 'p', 1, treesOf('b', 'c'), { chunkBytes: 40 });
    const steps = puts;
    expect(steps).toBeGreaterThan(8);
    for (fatal = 0; fatal < steps; fatal++) {
      puts = 0;
      await expect(commit(archive, 'p', 2, treesOf('x', 'y'), { chunkBytes: 40 })).rejects.toThrow();
      expect(await newest(await archiveAt(), 'p')).toEqual(treesOf('b', 'c'));
    }
    fatal = Number.POSITIVE_INFINITY;
    expect(await commit(archive, 'p', 2, treesOf('x', 'y'))).toBe(3);
    expect(await newest(archive, 'p')).toEqual(treesOf('x', 'y'));
  });

  it('leaves only chunks that are swept up later', async () => {
    const archive = await archiveAt();
    await commit(archive, 'p', 0, treesOf('a'));
    const good = await archive.db.count('chunks');
    const left = (minutes: number, session: string) => {
      const time = (Date.parse('2026-03-01T08:00:00.000Z') - minutes * 60_000).toString(36);
      return archive.db.put('chunks', new Uint8Array(1), `${time}-${session}-0`);
    };
    await left(30, 'dead');
    // Another tab may be about to name this one.
    await left(1, 'alive');
    await left(0, archive.session);
    expect(await tidy(archive)).toEqual({ projects: 0, versions: 0, chunks: 2 });
    expect(await archive.db.count('chunks')).toBe(good + 1);
    expect(await newest(archive, 'p')).toEqual(treesOf('a'));
  });

  it('for want of room says so, and what was there stays', async () => {
    const archive = await archiveAt();
    await commit(archive, 'p', 0, treesOf('a'));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
      if (this.name === 'chunks') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, values as Parameters<typeof put>);
    });
    await expect(commit(archive, 'p', 1, treesOf('b'))).rejects.toMatchObject({ trouble: 'full' });
    vi.restoreAllMocks();
    expect(await newest(archive, 'p')).toEqual(treesOf('a'));
    expect(await commit(archive, 'p', 1, treesOf('b'))).toBe(2);
  });
});

describe('several projects', () => {
  it('are listed by when they changed, renamed, copied and put aside', async () => {
    const archive = await archiveAt();
    await commit(archive, 'p', 0, treesOf('a'));
    await commit(archive, 'q', 0, treesOf('b', 'c'));
    const chunks = await archive.db.count('chunks');
    await renameProject(archive, 'p', { zh: '海棠苑', en: 'Haitang' });
    const copy = await duplicateProject(archive, 'p', { zh: '海棠苑（副本）', en: 'Haitang (copy)' });
    expect(await archive.db.count('chunks')).toBe(chunks);
    const listed = await listProjects(archive);
    expect(listed.map(({ key, features, head }) => [key, features, head])).toEqual([
      [copy.key, 1, 1],
      ['q', 2, 1],
      ['p', 1, 1],
    ]);
    expect((await newest(archive, 'p')).file.name.zh).toBe('海棠苑');
    expect((await newest(archive, copy.key)).file.name.en).toBe('Haitang (copy)');

    await putAside(archive, 'p', true);
    expect((await findProject(archive, 'p')).deleted).not.toBeNull();
    await putAside(archive, 'p', false);
    expect(await newest(archive, 'p')).toMatchObject({ layers: treesOf('a').layers });

    // Deleted for good when room is short; what the copy has in common with it stays.
    await putAside(archive, 'p', true);
    await tidy(archive);
    expect(await archive.db.count('projects')).toBe(3);
    expect(await tidy(archive, { pressing: true })).toEqual({ projects: 1, versions: 1, chunks: 0 });
    expect(await newest(await archiveAt(), copy.key)).toMatchObject({ layers: treesOf('a').layers });
    await putAside(archive, copy.key, true);
    expect(await tidy(archive, { pressing: true })).toEqual({ projects: 1, versions: 1, chunks: 2 });
    expect(await newest(archive, 'q')).toEqual(treesOf('b', 'c'));
  });

  it('keep named versions and the newest when room is short', async () => {
    const archive = await archiveAt();
    for (let head = 0; head < 9; head++) await commit(archive, 'p', head, treesOf(`t${head}`));
    await nameVersion(archive, 'p', 2, '送审稿');
    await tidy(archive, { pressing: true });
    const numbers = (await listVersions(archive, 'p')).map(({ number }) => number);
    // The three newest, the last of the day before those, and the named one.
    expect(numbers).toEqual([9, 8, 7, 6, 2]);
    expect((await readVersion(archive, 'p', 2)).project).toEqual(treesOf('t1'));
    expect(await newest(archive, 'p')).toEqual(treesOf('t8'));
  });
});
