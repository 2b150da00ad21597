import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { PIPE_CATEGORIES } from '../../model/pipeCategory';
import type { PipeFilter } from '../../model/pipeFilter';
import type { LayerKey } from '../../state/layerKeys';
import type { DrawnSpecification, MapLayer } from './mapLayer';

export type Visibility = {
  readonly hidden: readonly LayerKey[];
  readonly pipeFilter: PipeFilter;
  /** An online basemap takes the place of the offline town. */
  readonly basemap: boolean;
};

/** The layer, shown or not, holding only what the layers panel lets through. */
export function showing({ layer, group, spec }: MapLayer, visibility: Visibility): DrawnSpecification {
  const { hidden, basemap } = visibility;
  const off = (layer !== 'pipes' && hidden.includes(layer)) || (basemap && layer === 'surroundings');
  if (off) return { ...spec, layout: { ...spec.layout, visibility: 'none' } } as DrawnSpecification;
  if (group !== 'underground') return spec;
  const conditions = layer === 'pipes' ? pipeConditions(visibility) : nodeConditions(visibility);
  if (conditions.length === 0) return spec;
  const own = 'filter' in spec && spec.filter ? [spec.filter as ExpressionSpecification] : [];
  return { ...spec, filter: ['all', ...own, ...conditions] as FilterSpecification } as DrawnSpecification;
}

/** The same as `passesPipeFilter`: a pipe whose figure is not stated fails a range on it. */
function pipeConditions({ hidden, pipeFilter }: Visibility): ExpressionSpecification[] {
  const { statuses, diameterMm, depthM, builtYear } = pipeFilter;
  const conditions = nodeConditions({ hidden, pipeFilter });
  if (statuses.length > 0) conditions.push(['in', ['get', 'status'], ['literal', [...statuses]]]);
  for (const [property, range] of [
    ['diameter_mm', diameterMm],
    ['depth_m', depthM],
    ['built_year', builtYear],
  ] as const) {
    if (range === null) continue;
    const value: ExpressionSpecification = ['to-number', ['get', property], -1e9];
    conditions.push(['has', property], ['>=', value, range[0]], ['<=', value, range[1]]);
  }
  return conditions;
}

/** A node goes with its pipes: hidden with their category. */
function nodeConditions({
  hidden,
  pipeFilter,
}: Pick<Visibility, 'hidden' | 'pipeFilter'>): ExpressionSpecification[] {
  const shown = PIPE_CATEGORIES.filter(
    (category) =>
      !hidden.includes(`pipes:${category}`) &&
      (pipeFilter.categories.length === 0 || pipeFilter.categories.includes(category)),
  );
  if (shown.length === PIPE_CATEGORIES.length) return [];
  return [['in', ['get', 'category'], ['literal', shown]]];
}
