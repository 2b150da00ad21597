import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { PALETTES, type Palette } from '../../drawing/palette';
import type { SourceId } from '../../drawing/sources';
import type { LayerId } from '../../model/layer';
import type { Degrees } from '../../model/units';
import type { LayerGroup } from '../../state/layerKeys';
import type { Language } from '../../state/slices/view';
import type { MapTheme } from '../pipeColours';

/** A style layer and what of the project it draws. */
export type MapLayer = {
  readonly spec: DrawnSpecification;
  readonly group: LayerGroup;
  /** The layer whose visibility it follows, and whose features it stands for. */
  readonly layer: LayerId;
  /** A click on it means the feature; labels and casings stay out of the way. */
  readonly pickable: boolean;
};

export type DrawnSpecification = Exclude<LayerSpecification, { type: 'background' }>;

/** What the look depends on besides the data. */
export type Drawing = {
  readonly theme: MapTheme;
  readonly language: Language;
  /** Where the project lies: a metre takes more pixels towards the poles. */
  readonly latitude: Degrees;
  /** Only pipes are looked at, so that they are drawn from farther away. */
  readonly pipesAlone: boolean;
};

export function paletteOf({ theme }: Drawing): Palette {
  return PALETTES[theme];
}

export function mapLayer(
  layer: LayerId,
  group: LayerGroup,
  spec: Omit<DrawnSpecification, 'source'> & { source?: SourceId },
  pickable = false,
): MapLayer {
  return { spec: { source: layer, ...spec } as DrawnSpecification, group, layer, pickable };
}

/** Chinese and Latin letters are drawn by the browser itself from these families; no glyph is fetched. */
export const FONT = ['Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];
/** The renderer reads the weight off the first name of the stack; no family is called so. */
export const BOLD = ['Bold', ...FONT];

/** The name in the current language, or the other one where it is missing. */
export function nameIn(language: Language): ExpressionSpecification {
  return language === 'zh'
    ? ['coalesce', ['get', 'name'], ['get', 'name_en'], '']
    : ['coalesce', ['get', 'name_en'], ['get', 'name'], ''];
}

/** One value while the pointer is over a feature, another else. */
export function hovered(
  over: string | number | ExpressionSpecification,
  not: string | number | ExpressionSpecification,
): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', 'hover'], false], over, not] as ExpressionSpecification;
}

/** Any look, for what does not depend on it: which layers there are and what they stand for. */
export const ANY_DRAWING: Drawing = { theme: 'light', language: 'zh', latitude: 0, pipesAlone: false };

/** A value that changes evenly between zooms. */
export function byZoom(
  ...stops: readonly (readonly [zoom: number, value: number])[]
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}
