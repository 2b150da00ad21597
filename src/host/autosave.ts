import { paced } from '../formats/pacing';
import type { Project } from '../model/project';
import { ArchiveError, toArchiveError } from '../project/archive/archiveError';
import { type Act, changeBetween } from '../project/archive/change';
import { commitVersion } from '../project/archive/commitVersion';
import { copyName } from '../project/archive/copyName';
import { type Hold, holding, type Tabs } from '../project/archive/holdProject';
import { type Archive, newKey, type OpenArchiveOptions, openArchive } from '../project/archive/openArchive';
import { claimProject, findProject, listProjects } from '../project/archive/projects';
import type { LocalText } from '../project/archive/schema';
import { tidy } from '../project/archive/tidy';
import type { ArchiveState, Standing } from './archiveHost';

/** A stored project as this tab knows it, shared by all states of undo and redo that belong to it. */
export type Work = {
  /** The state that needs no saving: the last that is confirmed, or a sample as it came. */
  confirmed: Project | null;
  /** null as long as nothing is stored. */
  key?: string | null;
  /** Number of its newest version. */
  head?: number;
  name?: LocalText | null;
  at?: string | null;
  revision?: number;
  hold?: Hold | null;
  standing?: Standing;
};

export type Autosave = {
  /** Has a state saved. While one is written the next ones wait, and of those the last is taken. */
  shown(project: Project, work: Work, act: Act, revision: number, from?: string | null): void;
  /** The version that the next save of a work goes back to, for its label. */
  goesBackTo(work: Work, at: string): void;
  watch(onState: (state: ArchiveState) => void): void;
  /** The open archive. @throws ArchiveError */
  archive(): Promise<Archive>;
  /** Once nothing waits to be saved, or what waits cannot be. */
  settled(): Promise<void>;
  /** Makes this tab the writer of a stored project, if no other is. */
  hold(work: Work, key: string): Promise<boolean>;
  takeOver(work: Work): Promise<void>;
  /** From the next save on a work is a project of its own. */
  copy(work: Work): Promise<void>;
  release(work: Work): void;
  /** Tries again what could not be saved. */
  again(): Promise<void>;
  tell(): void;
};

type Wanted = {
  readonly project: Project;
  readonly act: Act;
  readonly revision: number;
  readonly from: string | null;
};

export type AutosaveOptions = OpenArchiveOptions & { readonly tabs?: Tabs; readonly retryMs?: number };

/** Every so many versions the archive is tidied. */
const TIDY_EVERY = 10;
const RETRY_MS = 30_000;

/** Saves states one after another, the last of each project for certain, and says how that stands. */
export function createAutosave({
  tabs = ownTabs(),
  retryMs = RETRY_MS,
  ...options
}: AutosaveOptions = {}): Autosave {
  const wanted = new Map<Work, Wanted>();
  const goingBack = new WeakMap<Work, string>();
  let active: Work | null = null;
  let inFlight: Work | null = null;
  let running: Promise<void> | null = null;
  let opening: Promise<Archive> | null = null;
  let trouble: ArchiveError | null = null;
  let listener: (state: ArchiveState) => void = () => {};
  let retry: ReturnType<typeof setTimeout> | undefined;
  let saves = 0;
  const works = new Set<Work>();
  const { hold, takeOver } = holding(tabs, giveUp);

  function archive(): Promise<Archive> {
    opening ??= openArchive({
      ...options,
      onBlocked: () => fail(new ArchiveError('blocked')),
      onClosed: (why) => {
        opening = null;
        if (why === 'outdated') fail(new ArchiveError('outdated'));
      },
    });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  }

  function fail(error: ArchiveError): void {
    trouble = error;
    tell();
  }

  function tell(): void {
    const work = active;
    const waits = work !== null && wanted.has(work);
    // A link to what was never confirmed would lead nowhere.
    const isStored = work?.key != null && (work.head ?? 0) > 0;
    listener({
      key: isStored ? (work?.key ?? null) : null,
      name: isStored ? (work?.name ?? null) : null,
      saving: waits ? (trouble ? 'unsaved' : 'saving') : isStored ? 'saved' : 'none',
      at: work?.at ?? null,
      revision: work?.revision ?? null,
      trouble: waits || trouble?.trouble === 'outdated' ? (trouble?.trouble ?? null) : null,
      detail: trouble?.detail ?? '',
      standing: work?.standing ?? 'own',
    });
  }

  function run(): Promise<void> {
    clearTimeout(retry);
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  }

  async function saveAll(): Promise<void> {
    // What comes while the last one is written is seen by the next look.
    for (let [next] = wanted; next !== undefined; [next] = wanted) {
      const [work, state] = next;
      inFlight = work;
      try {
        await save(work, state);
        trouble = null;
      } catch (error) {
        fail(toArchiveError(error));
        if (trouble?.trouble !== 'unavailable') retry = setTimeout(() => void run(), retryMs);
        return;
      } finally {
        inFlight = null;
      }
      if (wanted.get(work) === state) wanted.delete(work);
      if (work !== active) release(work);
      tell();
    }
    if (saves >= TIDY_EVERY) {
      saves = 0;
      // Nothing depends on it, and what is wrong with the archive shows when the next state is saved.
      await tidy(await archive()).catch(() => {});
    }
  }

  async function save(work: Work, { project, act, revision, from }: Wanted): Promise<void> {
    const isKept = project === work.confirmed;
    if (work.key != null && !work.hold) await regain(await archive(), work);
    if (!isKept) {
      const opened = await archive();
      if (work.key == null) await begin(work);
      else if (!work.hold) await fork(work, work.confirmed);
      await commit(opened, work, project, act, from);
    }
    work.revision = revision;
  }

  async function commit(
    opened: Archive,
    work: Work,
    project: Project,
    act: Act,
    from: string | null,
    tries = 0,
  ): Promise<void> {
    const head = work.head ?? 0;
    const change = changeBetween(work.confirmed, project, act, from);
    const name = head > 0 && change.renamed ? project.file.name : (work.name ?? project.file.name);
    const breathe = paced({});
    try {
      const { number, at } = await commitVersion(
        opened,
        { key: work.key!, head, project, change, name: head === 0 || change.renamed ? name : null },
        { breathe: () => breathe(() => 0) },
      );
      Object.assign(work, { confirmed: project, head: number, at, name });
      goingBack.delete(work);
      saves++;
    } catch (error) {
      const { trouble: kind } = toArchiveError(error);
      if (tries >= 2) throw error;
      if (kind === 'conflict') await fork(work, project);
      else if (kind === 'gone') Object.assign(work, { key: newKey(), head: 0 });
      else if (kind === 'full') await tidy(opened, { pressing: true });
      else throw error;
      return commit(opened, work, project, act, from, tries + 1);
    }
  }

  /** The first change of what was not stored. */
  async function begin(work: Work): Promise<void> {
    Object.assign(work, { key: newKey(), head: 0 });
    work.hold = await hold(work.key!, () => lost(work));
    works.add(work);
  }

  /** This tab's again, where no other has it and it is as it is known here. */
  async function regain(opened: Archive, work: Work): Promise<void> {
    work.hold = await hold(work.key!, () => lost(work));
    const record = work.hold && (await findProject(opened, work.key!).catch(() => null));
    if (record?.head === work.head) {
      await claimProject(opened, work.key!);
      work.standing = 'own';
      works.add(work);
      return;
    }
    release(work);
    if (work.standing !== 'taken') work.standing = 'elsewhere';
  }

  /** From here on the work is a project of its own; the other tab's stays as it is there. */
  async function fork(work: Work, project: Project | null): Promise<void> {
    work.hold?.release();
    const names = (await listProjects(await archive())).map(({ name }) => name);
    const name = work.name ?? project?.file.name ?? { zh: '', en: '' };
    Object.assign(work, { name: copyName(name, names), standing: 'copied' satisfies Standing });
    await begin(work);
  }

  function lost(work: Work): void {
    Object.assign(work, { hold: null, standing: 'taken' satisfies Standing });
    tell();
  }

  /** Another tab asks for a project: what is unsaved is saved first. */
  async function giveUp(key: string): Promise<void> {
    for (const work of works) {
      if (work.key !== key || !work.hold) continue;
      if (wanted.has(work)) await run();
      release(work);
      work.standing = 'taken';
      tell();
    }
  }

  function release(work: Work): void {
    work.hold?.release();
    work.hold = null;
    works.delete(work);
  }

  return {
    shown(project, work, act, revision) {
      const left = active !== work ? active : null;
      active = work;
      if (left && !wanted.has(left)) release(left);
      const from = goingBack.get(work) ?? null;
      // While another state is written, even the one confirmed before has to be written again.
      const isKept = project === work.confirmed && inFlight !== work && (work.key == null || work.hold);
      if (isKept) {
        wanted.delete(work);
        work.revision = revision;
      } else wanted.set(work, { project, act: from === null ? act : 'restore', revision, from });
      tell();
      void run();
    },
    goesBackTo: (work, at) => void goingBack.set(work, at),
    watch(onState) {
      listener = onState;
      tell();
    },
    archive,
    settled: run,
    async hold(work, key) {
      const held = await hold(key, () => lost(work));
      if (!held) return false;
      work.hold = held;
      works.add(work);
      await claimProject(await archive(), key);
      return true;
    },
    async takeOver(work) {
      if (work.key == null || work.hold) return;
      work.hold = await takeOver(work.key, () => lost(work));
      works.add(work);
      await claimProject(await archive(), work.key);
      work.standing = 'own';
      tell();
    },
    async copy(work) {
      await run();
      if (work.standing === 'copied' && work.hold) return;
      const project = work.confirmed;
      await fork(work, project);
      work.confirmed = null;
      if (project && !wanted.has(work)) {
        wanted.set(work, { project, act: 'copy', revision: work.revision ?? 0, from: null });
      }
      tell();
      await run();
    },
    release,
    again: run,
    tell,
  };
}

/** The other tabs of this browser, as far as it lets us know of them. */
function ownTabs(): Tabs {
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('jingran archive');
  return { locks: globalThis.navigator?.locks, channel };
}
