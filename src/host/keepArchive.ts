import { ArchiveError } from '../project/archive/archiveError';
import { copyName } from '../project/archive/copyName';
import {
  duplicateProject,
  findProject,
  listProjects,
  listVersions,
  nameVersion,
  putAside,
  renameProject,
} from '../project/archive/projects';
import { readNewest, readVersion } from '../project/archive/readVersion';
import { tidy } from '../project/archive/tidy';
import type { ArchiveHost } from './archiveHost';
import { type Autosave, type AutosaveOptions, createAutosave, type Work } from './autosave';
import type { ArchiveHooks } from './keeper';

/** Saves the open project and answers about all that is stored. */
export function keepArchive(
  hooks: ArchiveHooks,
  options?: AutosaveOptions,
): { autosave: Autosave; archive: ArchiveHost } {
  const autosave = createAutosave(options);
  const work = (): Work => hooks.workOf(hooks.current());

  /** The key of the stored project that is open. */
  function openKey(): string {
    const { key } = work();
    if (key == null) throw new ArchiveError('gone', 'nothing that is stored is open');
    return key;
  }

  async function load(key: string): Promise<{ loaded: Work; skipped: number }> {
    const archive = await autosave.archive();
    const loaded: Work = { confirmed: null, key, standing: 'own' };
    try {
      if (!(await autosave.hold(loaded, key))) loaded.standing = 'elsewhere';
      // Read once nobody else writes it, so that it is the newest.
      const record = await findProject(archive, key);
      const { project, skipped } = await readNewest(archive, record);
      Object.assign(loaded, {
        confirmed: project,
        head: record.head,
        name: record.name,
        at: record.changed,
      });
      return { loaded, skipped };
    } catch (error) {
      autosave.release(loaded);
      throw error;
    }
  }

  const archive: ArchiveHost = {
    async watch(onState) {
      autosave.watch(onState);
    },
    async projects() {
      await autosave.settled();
      const { key: open } = work();
      const records = await listProjects(await autosave.archive());
      return records.map(({ key, name, changed, head, bytes, features, deleted }) => ({
        ...{ key, name, changed, bytes, features },
        changes: head,
        isOpen: key === open,
        deleted: deleted !== null,
      }));
    },
    async open(key) {
      await autosave.settled();
      const { loaded, skipped } = await load(key);
      return { summary: hooks.open(loaded.confirmed!, loaded), skipped };
    },
    async rename(key, text) {
      const record = await findProject(await autosave.archive(), key);
      const name = { zh: text, en: text };
      if (work().key !== key) {
        await renameProject(await autosave.archive(), key, name);
        return null;
      }
      const project = hooks.current();
      if (record.name.zh === text && record.name.en === text) return null;
      return hooks.open({ ...project, file: { ...project.file, name } }, work());
    },
    async duplicate(key) {
      await autosave.settled();
      const opened = await autosave.archive();
      const names = (await listProjects(opened)).map(({ name }) => name);
      await duplicateProject(opened, key, copyName((await findProject(opened, key)).name, names));
    },
    async remove(key) {
      await autosave.settled();
      await putAside(await autosave.archive(), key, true);
      const own = work();
      if (own.key !== key) return;
      // What is on the screen is stored again, as a new project, only if it is changed.
      autosave.release(own);
      Object.assign(own, { confirmed: hooks.current(), key: null, head: 0, name: null, at: null });
      autosave.tell();
    },
    async takeBack(key) {
      await putAside(await autosave.archive(), key, false);
    },
    async exportZip(key) {
      const opened = await autosave.archive();
      const { project } = await readNewest(opened, await findProject(opened, key));
      const { zipProject } = await import('../project/projectZip');
      return new Blob([zipProject(project)], { type: 'application/zip' });
    },
    async versions() {
      await autosave.settled();
      const versions = await listVersions(await autosave.archive(), openKey());
      return versions.map(({ number, at, change, name, bytes, features }, index) => ({
        ...{ number, at, change, name, bytes, features },
        isNewest: index === 0,
      }));
    },
    async nameVersion(number, name) {
      await nameVersion(await autosave.archive(), openKey(), number, name);
    },
    async goBack(number) {
      await autosave.settled();
      const { project, version } = await readVersion(await autosave.archive(), openKey(), number);
      const { name } = hooks.current().file;
      const own = work();
      autosave.goesBackTo(own, version.at);
      return hooks.open({ ...project, file: { ...project.file, name } }, own);
    },
    async continueAsCopy() {
      await autosave.copy(work());
    },
    async takeOver() {
      const own = work();
      const opened = await autosave.archive();
      await autosave.takeOver(own);
      const record = await findProject(opened, openKey());
      if (record.head === own.head) return null;
      const { project } = await readNewest(opened, record);
      Object.assign(own, { confirmed: project, head: record.head, at: record.changed, name: record.name });
      return hooks.open(project, own);
    },
    saveAgain: () => autosave.again(),
    async makeRoom() {
      // Where there is no room at all, even the note of what is to go may not be written; the next save may.
      await tidy(await autosave.archive(), { pressing: true }).catch(() => {});
      await autosave.again();
    },
    async room() {
      const { usage, quota } = (await globalThis.navigator?.storage?.estimate()) ?? {};
      return usage === undefined || quota === undefined ? null : { used: usage, quota };
    },
    async file() {
      const { key } = work();
      return key == null ? null : ((await (await autosave.archive()).db.get('files', key)) ?? null);
    },
    async rememberFile(handle) {
      await (await autosave.archive()).db.put('files', handle, openKey());
    },
  };
  return { autosave, archive };
}
