import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import type { ReviewedFinding } from '../../review/parties';
import { useApp } from '../../state/store';
import { provideFindingMarks } from '../images/findingMarks';
import {
  findingOverviewLayers,
  type Heat,
  OVERVIEW,
  OVERVIEW_SOURCE,
  type Overview,
} from '../layers/findingOverview';
import type { MapTheme } from '../pipeColours';
import { ANY_DRAWING, type DrawnSpecification } from '../style/mapLayer';
import { applyLayers } from './applyLayers';
import { HeatScale } from './HeatScale';
import { useOverviewClick } from './useOverviewClick';
import { useOverviewMarks } from './useOverviewMarks';

type Props = { readonly map: MapLibreMap; readonly theme: MapTheme; readonly visible: boolean };

/** Keeps all findings of the list on the map at once: as marks and clusters, or as a tint of each compound. */
export function FindingOverviewSync({ map, theme, visible }: Props) {
  const shown = useApp((state) => state.review.shown?.order) ?? NONE;
  const findings = visible ? shown : NONE;
  const heat = useHeat(findings);
  const selected = useApp((state) => state.review.selected?.id ?? null);
  const overview = useMemo(() => ({ heat: visible ? heat : null, selected }), [visible, heat, selected]);
  useLayers(map, theme, overview);
  useOverviewMarks(map, findings);
  useOverviewClick(map);
  return heat && visible && <HeatScale heat={heat} theme={theme} />;
}

const NONE: readonly ReviewedFinding[] = [];

function useHeat(findings: readonly ReviewedFinding[]): (Heat & Pick<ReviewedFinding, 'verdict'>) | null {
  const wanted = useApp((state) => state.review.overview.mode === 'heat');
  const verdict = useApp((state) => state.review.filter.verdict) ?? 'violation';
  const complete = useApp((state) => state.review.status === 'ready');
  return useMemo(
    () => (wanted ? { counts: countByCompound(findings, verdict), complete, verdict } : null),
    [wanted, findings, verdict, complete],
  );
}

function useLayers(map: MapLibreMap, theme: MapTheme, overview: Overview): void {
  const applied = useRef<DrawnSpecification[]>([]);
  useEffect(() => {
    if (!map.getSource(OVERVIEW_SOURCE)) map.addSource(OVERVIEW_SOURCE, OVERVIEW);
    provideFindingMarks(map, theme);
    const layers = findingOverviewLayers({ ...ANY_DRAWING, theme }, overview);
    applyLayers(map, applied.current, layers);
    if (applied.current.length === 0) settle(map, layers);
    applied.current = layers;
  }, [map, theme, overview]);
}

/** The tint under outlines, pipes and names; the marks under the finding that is looked at. */
function settle(map: MapLibreMap, layers: readonly DrawnSpecification[]): void {
  for (const { id, type } of layers) {
    const before = type === 'fill' ? 'compounds-outline-casing' : 'finding-required';
    if (map.getLayer(before)) map.moveLayer(id, before);
  }
}

/** How many of one verdict lie in each compound. */
function countByCompound(
  findings: readonly ReviewedFinding[],
  verdict: ReviewedFinding['verdict'],
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.verdict !== verdict || finding.compound === null) continue;
    counts.set(finding.compound, (counts.get(finding.compound) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
