import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useApp } from '../../state/store';
import { DropTarget } from '../import/DropTarget';
import { DesktopLayout } from './DesktopLayout';
import {
  ArchiveStrips,
  ExportDialog,
  ImportDialog,
  ProjectsDialog,
  ShortcutsDialog,
  SourcesDialog,
} from './lazyPanels';
import { Notices } from './Notices';
import { PhoneLayout } from './PhoneLayout';
import classes from './Shell.module.css';
import { TopBar } from './TopBar';
import { useShortcuts } from './useShortcuts';
import { useUrlSync } from './useUrlSync';

export const PHONE_QUERY = '(max-width: 767px)';

/** The page: the bar on top, the map below it with the panels around it, or a sheet over it on a phone. */
export function Shell() {
  const importing = useApp((state) => state.import.stage !== 'closed');
  const settled = useApp((state) => state.view.mapSettled);
  const projectsOpen = useApp((state) => state.archive.dialog !== 'closed');
  const [helpOpen, setHelpOpen] = useState(false);
  const [sourcesOpen, setSourcesOpen] = useState(false);
  const [exportOpen, setExportOpen] = useState(false);
  const phone = useMediaQuery(PHONE_QUERY, matchesPhone(), { getInitialValueInEffect: false });
  useUrlSync();
  useShortcuts(() => setHelpOpen((open) => !open));

  return (
    <div className={classes.shell}>
      <TopBar
        phone={phone}
        showHelp={() => setHelpOpen(true)}
        showSources={() => setSourcesOpen(true)}
        showExport={() => setExportOpen(true)}
      />
      <div>{settled && <ArchiveStrips />}</div>
      {phone ? <PhoneLayout /> : <DesktopLayout />}
      <Notices />
      {importing && <ImportDialog />}
      {exportOpen && <ExportDialog close={() => setExportOpen(false)} />}
      {sourcesOpen && <SourcesDialog close={() => setSourcesOpen(false)} />}
      {projectsOpen && <ProjectsDialog />}
      <DropTarget />
      {helpOpen && <ShortcutsDialog close={() => setHelpOpen(false)} />}
    </div>
  );
}

function matchesPhone(): boolean {
  return window.matchMedia(PHONE_QUERY).matches;
}
