import * as Comlink from 'comlink';
import type { ArchiveState, ArchiveTrouble, ListedProject, ListedVersion } from '../../host/archiveHost';
import { host } from '../../host/client';
import { saveAs } from '../saveAs';
import type { ArchiveSlice } from '../slices/archive';
import { patch, store } from '../store';
import { requestWholeProject } from './camera';
import { showAgain, showProject } from './project';

const { archive } = host;

/** Marks that a stored project is open in a page that has not been closed. */
const WORKING_KEY = 'jingran.working';
const DECLINED_KEY = 'jingran.declined';

let started: Promise<void> | null = null;

/** Listens to how saving stands. Where nothing of one's own is open, what was last worked on is offered. */
export function startArchive(): Promise<void> {
  started ??= start();
  return started;
}

async function start(): Promise<void> {
  const before = remembered(WORKING_KEY);
  window.addEventListener('pagehide', () => remember(WORKING_KEY, null));
  window.addEventListener('beforeunload', (event) => {
    const { saving } = store.getState().archive.state ?? {};
    if (saving === 'saving' || saving === 'unsaved') event.preventDefault();
  });
  await archive.watch(Comlink.proxy(takeState));
  if (store.getState().archive.key === null) await offerLast(before);
}

function takeState(state: ArchiveState): void {
  const before = store.getState().archive;
  patch('archive', { state, key: state.key, offer: state.saving === 'none' ? before.offer : null });
  if (state.key === null) return;
  remember(WORKING_KEY, state.key);
  // Asked once there is something to lose; a browser that asks the person is not to ask at the start.
  if (state.saving === 'saved' && before.state?.saving === 'saving') void navigator.storage?.persist?.();
}

async function offerLast(crashedIn: string | null): Promise<void> {
  const [last] = (await archive.projects().catch(() => [])).filter(({ deleted }) => !deleted);
  if (!last || remembered(DECLINED_KEY) === mark(last) || (await isOpenElsewhere(last.key))) return;
  if (store.getState().archive.key !== null) return;
  patch('archive', { offer: { ...last, crashed: crashedIn === last.key } });
}

async function isOpenElsewhere(key: string): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === `jingran project ${key}`);
}

/** Leaves the offer until the project has changed again. */
export function declineOffer(): void {
  const { offer } = store.getState().archive;
  if (offer) remember(DECLINED_KEY, mark(offer));
  patch('archive', { offer: null });
}

function mark({ key, changes }: ListedProject): string {
  return `${key} ${changes}`;
}

/** Opens the project that the address names. False where it cannot be, which is said. */
export async function openLinked(key: string): Promise<boolean> {
  try {
    const { summary, skipped } = await archive.open(key);
    patch('archive', { key, told: skipped > 0 ? { kind: 'skipped', count: skipped } : null });
    void startArchive();
    await showProject(summary);
    return true;
  } catch (error) {
    patch('archive', { told: { kind: 'not_here' } });
    if (troubleOf(error) === null) console.warn(error);
    return false;
  }
}

export async function openStored(key: string): Promise<void> {
  const { summary, skipped } = await archive.open(key);
  const told = skipped > 0 ? ({ kind: 'skipped', count: skipped } as const) : null;
  patch('archive', { key, offer: null, dialog: 'closed', told });
  await startArchive();
  const shown = showProject(summary);
  requestWholeProject();
  await shown;
}

export function listProjects(): Promise<readonly ListedProject[]> {
  return archive.projects();
}

export function listVersions(): Promise<readonly ListedVersion[]> {
  return archive.versions();
}

export async function renameProject(key: string, name: string): Promise<void> {
  const summary = await archive.rename(key, name);
  if (summary) await showAgain(summary);
}

export function duplicateProject(key: string): Promise<void> {
  return archive.duplicate(key);
}

export async function removeProject(key: string, name: string): Promise<void> {
  await archive.remove(key);
  patch('archive', { offer: null, told: { kind: 'set_aside', key, name } });
}

export async function takeBackProject(key: string): Promise<void> {
  await archive.takeBack(key);
  patch('archive', { told: null });
}

export async function downloadStored(key: string, name: string): Promise<void> {
  saveAs(await archive.exportZip(key), `${name}.jingran.zip`);
}

export function nameVersion(number: number, name: string | null): Promise<void> {
  return archive.nameVersion(number, name);
}

/** Makes an earlier version the present one; what was before comes back with undo. */
export async function goBackTo(number: number): Promise<void> {
  await showAgain(await archive.goBack(number));
}

export function continueAsCopy(): Promise<void> {
  return archive.continueAsCopy();
}

export async function takeOver(): Promise<void> {
  const summary = await archive.takeOver();
  if (summary) await showAgain(summary);
}

export function saveAgain(): Promise<void> {
  return archive.saveAgain();
}

export function makeRoom(): Promise<void> {
  return archive.makeRoom();
}

export function askRoom(): Promise<{ readonly used: number; readonly quota: number } | null> {
  return archive.room();
}

export function showArchive(dialog: ArchiveSlice['dialog']): void {
  patch('archive', { dialog });
}

export function dismissTold(): void {
  patch('archive', { told: null });
}

/** What an error from the archive says; null where it is from elsewhere. */
export function troubleOf(error: unknown): ArchiveTrouble | null {
  if (!(error instanceof Error) || error.name !== 'ArchiveError') return null;
  return error.message.split(':')[0] as ArchiveTrouble;
}

/** Storage may be switched off; then nothing is remembered. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}
