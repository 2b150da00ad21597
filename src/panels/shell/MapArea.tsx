import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { loadMessages } from '../../i18n/i18n';
import { MapView } from '../../map/MapView';
import { useApp } from '../../state/store';
import { Breadcrumbs } from './Breadcrumbs';
import { ErrorBoundary } from './ErrorBoundary';
import classes from './MapArea.module.css';
import { MapResize } from './MapResize';
import { ProjectStates } from './ProjectStates';
import { ViewSwitch } from './ViewSwitch';

/** deck.gl is heavy; it comes when the underground is first asked for. */
const UndergroundScene = lazy(async () => {
  const [scene] = await Promise.all([
    import('../../map/underground/UndergroundScene'),
    loadMessages('scene'),
  ]);
  return { default: scene.UndergroundScene };
});

/** The strip with the way back up and the view switch, and the map under it. */
export function MapArea({ compact = false }: { readonly compact?: boolean }) {
  const { t } = useTranslation();
  const scene = useApp((state) => state.view.scene);
  return (
    <main className={classes.area} id="map">
      <div className={classes.strip}>
        <Breadcrumbs />
        <ViewSwitch compact={compact} />
      </div>
      <div className={classes.map}>
        <ErrorBoundary>
          <MapView>
            <MapResize />
            {scene === 'underground' && (
              <ErrorBoundary>
                <Suspense fallback={<p className={classes.pending}>{t('app.loading.scene')}</p>}>
                  <UndergroundScene />
                </Suspense>
              </ErrorBoundary>
            )}
          </MapView>
        </ErrorBoundary>
        <ProjectStates />
      </div>
    </main>
  );
}
