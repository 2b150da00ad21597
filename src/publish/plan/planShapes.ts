import type { Feature } from 'geojson';
import type { SourceId } from '../../drawing/sources';
import type { Metres } from '../../model/units';
import type { DrawnSources, PlanLayout } from '../publicSite';
import { type PlanFrame, UNITS_PER_METRE } from './planFrame';
import { type areaPath, linePath } from './planPath';
import { type Attributes, element } from './svg';

export type Properties = Readonly<Record<string, unknown>>;

/** The features of a source that stand in a layout. */
export function standing(sources: DrawnSources, source: SourceId, layout: PlanLayout): readonly Feature[] {
  const others = layout === 'today' ? 'planned' : 'today';
  return (sources[source]?.features ?? []).filter(({ properties }) => properties?.layout !== others);
}

/** Features of one look as one element; nothing where none has such a shape. */
export function drawn(
  path: typeof areaPath,
  features: readonly Feature[],
  frame: PlanFrame,
  attributes: Attributes,
): string {
  const d = path(
    features.map(({ geometry }) => geometry),
    frame,
  );
  return d === '' ? '' : element('path', { d, ...attributes });
}

/** Lines as wide as they state, those of one width as one element. `wider` is in units. */
export function bands(
  features: readonly Feature[],
  stroke: string,
  unstated: Metres,
  frame: PlanFrame,
  wider = 0,
): string[] {
  const byWidth = new Map<Metres, Feature[]>();
  for (const feature of features) {
    const width = amount(feature.properties?.width_m) ?? unstated;
    byWidth.set(width, [...(byWidth.get(width) ?? []), feature]);
  }
  return [...byWidth].map(([width, lines]) =>
    drawn(linePath, lines, frame, {
      fill: 'none',
      stroke,
      'stroke-width': Math.round(width * UNITS_PER_METRE + wider),
    }),
  );
}

/** A stated amount; null for anything else. */
export function amount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}

/** Width in units of the thinnest stroke that a phone and a printer still show. */
export function hairline({ width }: PlanFrame): number {
  return Math.max(1, Math.round(width * 0.0009));
}
