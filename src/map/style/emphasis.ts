import type { ExpressionSpecification } from 'maplibre-gl';
import { LAYERS_WITH_LAYOUT } from '../../model/afterWorks';
import type { PipeCategory } from '../../model/pipeCategory';
import type { LayerGroup } from '../../state/layerKeys';
import type { DrawnSpecification, MapLayer } from './mapLayer';

/** What is to stand out, so that everything else steps back. */
export type Emphasis = {
  readonly opacity: Readonly<Record<LayerGroup, number>>;
  readonly compoundId: string | null;
  readonly isolated: PipeCategory | null;
  readonly soloUnderground: boolean;
};

/** The layer with the opacity its group, the drilled-down compound and what is shown alone leave it. */
export function emphasise(layer: MapLayer, emphasis: Emphasis): DrawnSpecification {
  const factors = [
    groupFactor(layer, emphasis),
    compoundFactor(layer, emphasis),
    isolationFactor(layer, emphasis),
    layoutFactor(layer),
  ];
  const expressions = factors.filter((factor) => typeof factor !== 'number');
  const constant = factors.reduce<number>((product, f) => (typeof f === 'number' ? product * f : product), 1);
  if (constant === 1 && expressions.length === 0) return layer.spec;
  const factor: Factor =
    expressions.length === 0 ? constant : (['*', constant, ...expressions] as ExpressionSpecification);
  const paint = { ...(layer.spec.paint as Record<string, unknown> | undefined) };
  for (const property of OPACITIES[layer.spec.type] ?? []) {
    paint[property] = times(paint[property] ?? 1, factor);
  }
  return { ...layer.spec, paint } as DrawnSpecification;
}

/** How far what is not looked at steps back. */
const FADED = { compound: 0.3, town: 0.55, surface: 0.16, isolated: 0.12, goes: 0.35 } as const;

type Factor = number | ExpressionSpecification;

const OPACITIES: Partial<Record<DrawnSpecification['type'], readonly string[]>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['icon-opacity', 'text-opacity'],
  raster: ['raster-opacity'],
};

function groupFactor({ group, layer }: MapLayer, { opacity, soloUnderground }: Emphasis): number {
  if (!soloUnderground || group === 'underground' || group === 'compound') return opacity[group];
  return opacity[group] * (layer === 'surroundings' ? FADED.town : FADED.surface);
}

function compoundFactor({ layer }: MapLayer, { compoundId }: Emphasis): Factor {
  if (compoundId === null) return 1;
  if (layer === 'surroundings') return FADED.town;
  // A feature may lie in several compounds, a line each.
  const lines: ExpressionSpecification = ['concat', '\n', ['coalesce', ['get', 'compound'], ''], '\n'];
  return ['case', ['in', `\n${compoundId}\n`, lines], 1, FADED.compound];
}

function isolationFactor({ group }: MapLayer, { isolated }: Emphasis): Factor {
  if (isolated === null || group !== 'underground') return 1;
  return ['case', ['==', ['get', 'category'], isolated], 1, FADED.isolated];
}

/** What goes with the works is there to be compared, not to be read: its area is faint, its outline stays. */
function layoutFactor({ layer, spec }: MapLayer): Factor {
  const may = spec.type === 'fill' && (LAYERS_WITH_LAYOUT as readonly string[]).includes(layer);
  return may ? ['match', ['get', 'layout'], 'today', FADED.goes, 1] : 1;
}

/** A zoom curve must stay outermost, so the factor goes into each of its outputs. */
export function times(base: unknown, factor: Factor): unknown {
  if (!Array.isArray(base)) return product(base, factor);
  const [kind] = base;
  if (kind === 'interpolate' && isZoom(base[2])) {
    return base.map((part, i) => (i >= 4 && i % 2 === 0 ? product(part, factor) : part));
  }
  if (kind === 'step' && isZoom(base[1])) {
    return base.map((part, i) => (i >= 2 && i % 2 === 0 ? product(part, factor) : part));
  }
  return product(base, factor);
}

function product(value: unknown, factor: Factor): unknown {
  if (typeof value === 'number' && typeof factor === 'number') return Math.round(value * factor * 1e4) / 1e4;
  return ['*', value, factor];
}

function isZoom(input: unknown): boolean {
  return Array.isArray(input) && input[0] === 'zoom';
}
