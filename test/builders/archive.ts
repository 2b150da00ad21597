import { IDBFactory } from 'fake-indexeddb';
import type { Project } from '../../src/model/project';
import { changeBetween } from '../../src/project/archive/change';
import { type CommitOptions, commitVersion } from '../../src/project/archive/commitVersion';
import type { Tabs } from '../../src/project/archive/holdProject';
import { type Archive, type OpenArchiveOptions, openArchive } from '../../src/project/archive/openArchive';
import { readNewest } from '../../src/project/archive/readVersion';
import { feature, planAt, projectOf } from './plan';

const plan = planAt();

/** A browser profile of its own: what was stored before is not in it. */
export function emptyBrowser(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** A clock that goes on a second with each look. */
export function clockFrom(iso: string): () => Date {
  let time = Date.parse(iso);
  return () => {
    time += 1000;
    return new Date(time);
  };
}

export function archiveAt(options: OpenArchiveOptions = {}): Promise<Archive> {
  return openArchive({ now: clockFrom('2026-03-01T08:00:00.000Z'), ...options });
}

export function treesOf(...ids: string[]): Project {
  const trees = ids.map((id, index) =>
    feature('obstacles', plan.point(index, 0), { id, kind: 'tree', name: `梧桐 ${id} 🌳` }),
  );
  return projectOf({ obstacles: trees });
}

/** Makes a project the newest version of `key`. */
export async function commit(
  archive: Archive,
  key: string,
  head: number,
  project: Project,
  options?: CommitOptions,
): Promise<number> {
  const change = changeBetween(null, project, 'change');
  return (await commitVersion(archive, { key, head, project, change, name: null }, options)).number;
}

export async function newest(archive: Archive, key: string): Promise<Project> {
  const record = await archive.db.get('projects', key);
  if (!record) throw new Error(`there is no ${key}`);
  return (await readNewest(archive, record)).project;
}

/** Web Locks and a channel between the tabs of one browser, as far as the archive uses them. */
export function browserTabs(): () => Tabs {
  type Holder = { steal(): void };
  const holders = new Map<string, Holder>();
  const waiting = new Map<string, (() => void)[]>();
  const listeners: { tab: object; hear: (event: MessageEvent) => void }[] = [];

  function hold(name: string, work: (lock: Lock | null) => unknown, steal: boolean): Promise<unknown> {
    if (steal) holders.get(name)?.steal();
    return new Promise((resolve, reject) => {
      const own: Holder = {
        steal: () => reject(new DOMException('stolen', 'AbortError')),
      };
      holders.set(name, own);
      Promise.resolve(work({ name, mode: 'exclusive' })).then((result) => {
        resolve(result);
        if (holders.get(name) !== own) return;
        holders.delete(name);
        waiting.get(name)?.shift()?.();
      });
    });
  }

  return () => {
    const tab = {};
    const request = (name: string, options: LockOptions, work: (lock: Lock | null) => unknown) => {
      if (options.steal || !holders.has(name)) return hold(name, work, options.steal === true);
      if (options.ifAvailable) return Promise.resolve(work(null));
      return new Promise((resolve, reject) => {
        const queue = waiting.get(name) ?? [];
        waiting.set(name, queue);
        const go = () => resolve(hold(name, work, false));
        queue.push(go);
        options.signal?.addEventListener('abort', () => {
          const at = queue.indexOf(go);
          if (at < 0) return;
          queue.splice(at, 1);
          reject(new DOMException('waited too long', 'AbortError'));
        });
      });
    };
    return {
      locks: { request } as unknown as NonNullable<Tabs['locks']>,
      channel: {
        addEventListener: (_type: string, hear: unknown) =>
          void listeners.push({ tab, hear: hear as (event: MessageEvent) => void }),
        postMessage: (data: unknown) => {
          const others = listeners.filter((listener) => listener.tab !== tab);
          setTimeout(() => {
            for (const { hear } of others) hear(new MessageEvent('message', { data }));
          });
        },
      },
    };
  };
}
