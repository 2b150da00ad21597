import type { StatedCrs } from '../crs/crsTypes';
import type { ProblemList } from './problemList';

type Layer = { readonly name: string; readonly count: number; readonly crs: StatedCrs | null };

/**
 * A source has one coordinate system: that of most of its features. Layers in another are refused, each told with how
 * many features it has.
 */
export function withOneCrs<L extends Layer>(
  layers: readonly L[],
  notes: ProblemList,
): { readonly taken: readonly L[]; readonly crs: StatedCrs | null } {
  const counts = new Map<string, number>();
  const nameOf = (layer: Layer) => layer.crs?.crs ?? '';
  for (const layer of layers) counts.set(nameOf(layer), (counts.get(nameOf(layer)) ?? 0) + layer.count);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const taken = layers.filter((layer) => nameOf(layer) === most);
  const crs = taken[0]?.crs ?? null;
  for (const layer of layers) {
    if (nameOf(layer) === most || layer.count === 0) continue;
    const detail = `${layer.crs?.text ?? '?'} ≠ ${crs?.text ?? '?'}: ${layer.count}`;
    notes.refused('no_crs', detail, { layer: layer.name });
  }
  return { taken, crs };
}
