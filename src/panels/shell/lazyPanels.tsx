import { Skeleton } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { loadMessages } from '../../i18n/i18n';
import classes from './lazyPanels.module.css';
import { orTell } from './tell';

/** Panels that are not on the first screen: each is fetched when it is first shown. */
const Layers = lazy(async () => withStyles((await import('../layers/LayersPanel')).LayersPanel));
const Findings = lazy(async () => {
  const [{ FindingsPanel }] = await Promise.all([
    import('../findings/FindingsPanel'),
    loadMessages('findings'),
    loadMessages('inspector'),
  ]);
  return withStyles(FindingsPanel);
});
const InspectorPanel = lazy(async () => {
  const [{ Inspector }] = await Promise.all([import('../inspector/Inspector'), loadMessages('inspector')]);
  return withStyles(Inspector);
});
const Table = lazy(async () => withStyles((await import('../compounds/CompoundTable')).CompoundTable));
const Shortcuts = lazy(async () => {
  const [{ ShortcutsDialog }] = await Promise.all([import('./ShortcutsDialog'), loadMessages('shortcuts')]);
  return withStyles(ShortcutsDialog);
});
const Import = lazy(async () => {
  // It names the properties as the inspector does.
  const words = [loadMessages('import'), loadMessages('inspector')];
  const [{ ImportDialog }] = await Promise.all([import('../import/ImportDialog'), ...words]);
  return withStyles(ImportDialog);
});
const Sources = lazy(async () => {
  const [{ SourcesDialog }] = await Promise.all([import('../sources/SourcesDialog'), loadMessages('import')]);
  return withStyles(SourcesDialog);
});

const Export = lazy(async () => {
  const words = [
    loadMessages('export'),
    loadMessages('publish'),
    loadMessages('import'),
    loadMessages('inspector'),
  ];
  const [{ ExportDialog }] = await Promise.all([import('../export/ExportDialog'), ...words]);
  return withStyles(ExportDialog);
});

const Strips = lazy(async () => ({ default: (await orNothing(archivePanels()))?.ArchiveStrips ?? Nothing }));
const Saving = lazy(async () => ({ default: (await orNothing(archivePanels()))?.SaveState ?? Nothing }));
const Projects = lazy(async () => withStyles((await archivePanels()).ProjectsDialog));

export function LayersPanel() {
  return waited(<Layers />);
}

export function FindingsPanel() {
  return waited(<Findings />);
}

export function Inspector() {
  return waited(<InspectorPanel />);
}

export function CompoundTable() {
  return waited(<Table />);
}

export function ShortcutsDialog({ close }: { readonly close: () => void }) {
  return waited(<Shortcuts opened close={close} />, null);
}

export function ImportDialog() {
  return waited(<Import />, null);
}

export function SourcesDialog({ close }: { readonly close: () => void }) {
  return waited(<Sources close={close} />, null);
}

export function ExportDialog({ close }: { readonly close: () => void }) {
  return waited(<Export close={close} />, null);
}

/** Nothing stands in their place while they load: there may be nothing to show. */
export function ArchiveStrips() {
  return waited(<Strips />, null);
}

export function SaveState({ compact }: { readonly compact: boolean }) {
  return waited(<Saving compact={compact} />, null);
}

export function ProjectsDialog() {
  return waited(<Projects />, null);
}

/** What comes by itself and does not come, as after a new version of the page, is told and takes nothing with it. */
async function orNothing<T>(loading: Promise<T>): Promise<T | null> {
  await orTell(loading);
  return loading.catch(() => null);
}

function Nothing() {
  return null;
}

async function archivePanels() {
  const [panels] = await Promise.all([import('../projects/archivePanels'), loadMessages('archive')]);
  return panels;
}

async function withStyles<Panel>(panel: Panel): Promise<{ default: Panel }> {
  await import('../../ui/mantineStylesLater');
  return { default: panel };
}

function waited(panel: ReactNode, fallback: ReactNode = <Waiting />) {
  return <Suspense fallback={fallback}>{panel}</Suspense>;
}

function Waiting() {
  return (
    <div className={classes.waiting} aria-hidden>
      <Skeleton height={22} width="60%" />
      <Skeleton height={14} />
      <Skeleton height={14} width="80%" />
    </div>
  );
}
