import { type ProxyMarked, proxy } from 'comlink';
import type { Project } from '../model/project';
import type { Act } from '../project/archive/change';
import type { ArchiveHost } from './archiveHost';
import type { Autosave, AutosaveOptions, Work } from './autosave';
import type { ProjectSummary } from './summary';

/** What the archive needs of the host. */
export type ArchiveHooks = {
  current(): Project;
  /** Makes a project the open one, as a state of `work`; the one before it can be had back. */
  open(project: Project, work: Work): ProjectSummary;
  /** The stored project that a state belongs to. */
  workOf(project: Project): Work;
};

export type Keeper = {
  /** Says that a state follows another of the same stored project; it begins a new one where there is none. */
  belongs(project: Project, before: Project | null): void;
  belongsTo(project: Project, work: Work): void;
  /** A state has become the open one: it is saved, unless it is stored already or nobody has changed it yet. */
  shown(project: Project, act: Act, revision: number): void;
  readonly archive: ArchiveHost & ProxyMarked;
};

/** Saves what the host shows. All but this file comes when there is something to save or to ask. */
export function keeper(hooks: Omit<ArchiveHooks, 'workOf'>, options?: AutosaveOptions): Keeper {
  const works = new WeakMap<Project, Work>();
  let loading: Promise<{ autosave: Autosave; archive: ArchiveHost }> | null = null;

  function workOf(project: Project): Work {
    const work = works.get(project) ?? { confirmed: project };
    works.set(project, work);
    return work;
  }

  function load() {
    loading ??= import('./keepArchive').then(({ keepArchive }) => keepArchive({ ...hooks, workOf }, options));
    // What did not come because the network was away may come later.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  }

  const methods = METHODS.map((method) => [
    method,
    async (...values: unknown[]) => {
      const { archive } = await load();
      return (archive[method] as (...values: unknown[]) => unknown)(...values);
    },
  ]);

  return {
    belongs(project, before) {
      works.set(project, before ? workOf(before) : { confirmed: null });
    },
    belongsTo: (project, work) => works.set(project, work),
    shown(project, act, revision) {
      const work = workOf(project);
      if (loading === null && work.confirmed === project) return;
      load().then(
        ({ autosave }) => autosave.shown(project, work, act, revision),
        // The page is told when it asks for the archive itself.
        () => {},
      );
    },
    archive: proxy(Object.fromEntries(methods) as ArchiveHost),
  };
}

const METHODS = [
  'watch',
  'projects',
  'open',
  'rename',
  'duplicate',
  'remove',
  'takeBack',
  'exportZip',
  'versions',
  'nameVersion',
  'goBack',
  'continueAsCopy',
  'takeOver',
  'saveAgain',
  'makeRoom',
  'room',
  'file',
  'rememberFile',
] as const satisfies (keyof ArchiveHost)[];
