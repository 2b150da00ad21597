import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store';
import { CompoundsPanel } from '../compounds/CompoundsPanel';
import classes from './DesktopLayout.module.css';
import { ErrorBoundary } from './ErrorBoundary';
import { hasSelection } from './hasSelection';
import { FindingsPanel, Inspector, LayersPanel } from './lazyPanels';
import { MapArea } from './MapArea';
import { SideRail } from './SideRail';
import { TableDock } from './TableDock';

/** Rail and panel at the left, the map, the inspector at the right, the table below. */
export function DesktopLayout() {
  const { t } = useTranslation();
  const leftPanel = useApp((state) => state.view.leftPanel);
  const dockOpen = useApp((state) => state.view.dockOpen);
  const inspecting = useApp(hasSelection);
  return (
    <div className={classes.layout}>
      <SideRail />
      {leftPanel && (
        <section className={classes.left} id="left-panel" aria-label={t(`app.panel.${leftPanel}`)}>
          <ErrorBoundary key={leftPanel}>
            {leftPanel === 'compounds' && <CompoundsPanel />}
            {leftPanel === 'layers' && <LayersPanel />}
            {leftPanel === 'findings' && <FindingsPanel />}
          </ErrorBoundary>
        </section>
      )}
      <div className={classes.centre}>
        <div className={classes.upper}>
          <MapArea />
          {inspecting && (
            <div className={classes.right}>
              <ErrorBoundary>
                <Inspector />
              </ErrorBoundary>
            </div>
          )}
        </div>
        {dockOpen && <TableDock />}
      </div>
    </div>
  );
}
