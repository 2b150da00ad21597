import type { RawFeature } from '../rawFeature';
import type { Draft } from './draft';

/** Korea 2000, belts of 2010: west, central, east, east sea. */
const KOREA = ['EPSG:5185', 'EPSG:5186', 'EPSG:5187', 'EPSG:5188'];
const HANGUL = /[\uac00-\ud7a3]{2,}/;
const AXES = ['xy', 'yx'] as const;
const SAMPLE = 2000;
/** One word may be a name; several are the language of the drawing. */
const ENOUGH = 3;

/**
 * Grids of the country whose script the layers are named in. Only Korean tells one: its script is used nowhere else.
 * A hint, held against where the numbers land afterwards.
 */
export function gridsByScript(features: readonly RawFeature[]): Draft[] {
  const words = new Set<string>();
  const step = Math.max(1, Math.floor(features.length / SAMPLE));
  for (let at = 0; at < features.length && words.size < ENOUGH; at += step) {
    for (const text of textsOf(features[at]!)) if (HANGUL.test(text)) words.add(text.slice(0, 20));
  }
  if (words.size < ENOUGH) return [];
  const why = [{ code: 'language', detail: [...words].slice(0, 2).join(', ') } as const];
  return KOREA.flatMap((crs) => AXES.map((axes) => ({ crs, axes, why })));
}

function textsOf({ layer, value }: RawFeature): string[] {
  const { properties } = (value ?? {}) as { properties?: unknown };
  const values = typeof properties === 'object' && properties !== null ? Object.values(properties) : [];
  return [layer, ...values].filter((one) => typeof one === 'string');
}
