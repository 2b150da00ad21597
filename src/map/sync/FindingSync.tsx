import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewedFinding } from '../../review/parties';
import { loadFindingPicture } from '../../state/commands/findingPicture';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { isOverlap } from '../../wording/findingWords';
import { FINDING_SOURCE, findingLayers } from '../layers/finding';
import type { MapTheme } from '../pipeColours';
import { ANY_DRAWING, type DrawnSpecification } from '../style/mapLayer';
import { applyLayers } from './applyLayers';
import { findingFeatures } from './findingFeatures';
import { TrialPitSync } from './TrialPitSync';

/** Keeps the drawing of the selected finding, and the trial pits, on top of the map. */
export function FindingSync({ map, theme }: { map: MapLibreMap; theme: MapTheme }) {
  const finding = useApp((state) => state.review.selected);
  const picture = useApp(({ review }) => (review.picture?.finding === finding ? review.picture.drawn : null));
  const text = useFigure(finding);
  const applied = useRef<DrawnSpecification[]>([]);

  useEffect(() => {
    if (!map.getSource(FINDING_SOURCE)) {
      const data = { type: 'FeatureCollection', features: [] } as const;
      map.addSource(FINDING_SOURCE, {
        type: 'geojson',
        data: { ...data, features: [] },
        maxzoom: 22,
        tolerance: 0,
      });
    }
    const layers = findingLayers({ ...ANY_DRAWING, theme });
    applyLayers(map, applied.current, layers);
    applied.current = layers;
  }, [map, theme]);

  useEffect(() => {
    void map.getSource<GeoJSONSource>(FINDING_SOURCE)?.setData(findingFeatures(finding, picture, text));
  }, [map, finding, picture, text]);

  useEffect(() => {
    if (finding) void loadFindingPicture(finding);
  }, [finding]);

  return <TrialPitSync map={map} theme={theme} />;
}

/** Measured and required, where both are lengths that can be read off the map. */
function useFigure(finding: ReviewedFinding | null): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  if (finding?.unit !== 'm' || finding.measured === null) return null;
  // Under a building there is no gap: what counts is how far in.
  if (finding.rule === 'pipe_under_building') return format.length(-finding.measured, 2);
  const measured = isOverlap(finding)
    ? t('findings.overlap', { figure: format.length(-finding.measured, 2) })
    : format.length(finding.measured, 2);
  if (finding.required === null) return measured;
  return t('findings.map.gap', { measured, required: format.length(finding.required, 2) });
}
