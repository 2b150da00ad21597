import './mapCanvas.css';
import { type CSSProperties, lazy, type ReactNode, Suspense, useRef } from 'react';
import { PALETTES } from '../drawing/palette';
import { useApp } from '../state/store';
import { BasemapChooser } from './basemap/BasemapChooser';
import { BoxSelect } from './interaction/BoxSelect';
import { HoverTooltip } from './interaction/HoverTooltip';
import styles from './MapView.module.css';
import type { MapContainer } from './mapContainer';
import { MapContext } from './mapContext';
import { Coordinates } from './overlays/Coordinates';
import { IllustrativeBadge } from './overlays/IllustrativeBadge';
import { MapControls } from './overlays/MapControls';
import { MapProblem } from './overlays/MapProblem';
import overlay from './overlays/overlays.module.css';
import { ScaleBar } from './overlays/ScaleBar';
import { Toolbar } from './overlays/Toolbar';
import { MapSync } from './sync/MapSync';
import { useMapInstance } from './sync/useMapInstance';
import { useMapTheme } from './sync/useMapTheme';
import { useOnce } from './sync/useOnce';

/** Tells what is drawn, so it can wait until something is. */
const Legend = lazy(async () => ({ default: (await import('./legend/Legend')).Legend }));

/** Brings the geodesic library, which nothing else on the page needs: after the first map, before the first click. */
const MeasureTool = lazy(async () => ({ default: (await import('./interaction/MeasureTool')).MeasureTool }));

/** Draws the finding that is looked at and the trial pits, once there are some. */
const FindingSync = lazy(async () => ({ default: (await import('./sync/FindingSync')).FindingSync }));

/** Draws all findings at once, while they are worked through. */
const FindingOverviewSync = lazy(async () => ({
  default: (await import('./sync/FindingOverviewSync')).FindingOverviewSync,
}));

/**
 * The plan view: the map with its tools around it. Children are drawn over it and reach the map by `useMap`.
 * Panels that lie over the map say how much they cover in `--map-inset-left`, `-right`, `-top` and `-bottom`.
 */
export function MapView({ children }: { children?: ReactNode }) {
  const container = useRef<MapContainer>(null);
  const theme = useMapTheme();
  const { map, problem } = useMapInstance(container, PALETTES[theme].background);
  const tool = useApp((state) => state.tool.active);
  const settled = useApp((state) => state.view.mapSettled);
  const hasFinding = useOnce(
    useApp((state) => state.review.selected !== null || state.review.trialPits !== null),
  );
  const overview = useApp(
    ({ review, view }) => review.overview.mode !== 'none' && (view.reviewOpen || review.overview.kept),
  );
  const hadOverview = useOnce(overview);
  const colours = { '--map-background': PALETTES[theme].background } as CSSProperties;

  return (
    <MapContext value={map}>
      <div className={styles.root} style={colours}>
        <div ref={container} className={styles.canvas} data-map-state="loading" data-tool={tool} />
        {problem && <MapProblem problem={problem} />}
        {map && (
          <>
            <MapSync map={map} theme={theme} />
            <HoverTooltip map={map} />
            {settled && (
              <Suspense>
                <MeasureTool map={map} />
              </Suspense>
            )}
            {hasFinding && (
              <Suspense>
                <FindingSync map={map} theme={theme} />
              </Suspense>
            )}
            <BoxSelect map={map} />
            <div className={overlay.topRight}>
              <Toolbar />
              <MapControls map={map} />
              <BasemapChooser />
            </div>
            <div className={overlay.bottomLeft}>
              {hadOverview && (
                <Suspense>
                  <FindingOverviewSync map={map} theme={theme} visible={overview} />
                </Suspense>
              )}
              <IllustrativeBadge />
              <div className={overlay.readouts}>
                <ScaleBar map={map} />
                <Coordinates map={map} />
              </div>
            </div>
            <div className={overlay.bottomRight}>
              {settled && (
                <Suspense>
                  <Legend map={map} theme={theme} />
                </Suspense>
              )}
            </div>
          </>
        )}
        {children}
      </div>
    </MapContext>
  );
}
