import { measureCompounds } from '../measure/measureCompound';
import { type CompoundMeasures, MEASURED_FROM, type ReportedFigure } from '../measure/measures';
import type { LayerFeature, LayerId } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import { QUANTITIES, type Quantity } from '../model/terms';
import type { DifferingFigure, PublicCompound } from './publicSite';

type Quantities = PublicCompound['quantities'];

export type StatedQuantities = {
  /** By the compound's id. */
  readonly stated: ReadonlyMap<string, Quantities>;
  /** What goes out as reported although the drawing says something quite different. */
  readonly differing: readonly DifferingFigure[];
};

/**
 * The figures that each compound may state: the ledger's where it states one, else what is measured of the
 * planned layout, in whole metres and square metres. What measures as nothing is not stated: a layer that was never
 * drawn there looks the same. Nor is what could be measured only in part.
 */
export function quantitiesOf(project: Project, wanted: readonly Quantity[]): StatedQuantities {
  const compounds = featuresOf(project, 'compounds');
  const measures = measured(project, compounds, wanted);
  const differing: DifferingFigure[] = [];
  const stated = compounds.map(({ properties }) => {
    const own = measures.get(properties.id);
    const figures = wanted.flatMap((quantity) => {
      const value = own ? Math.round(measuredValue(quantity, own) ?? 0) : 0;
      const reported = properties[reportedName(quantity)];
      if (typeof reported !== 'number') return value > 0 ? [[quantity, { value, source: 'measured' }]] : [];
      if (value > 0 && Math.abs(reported - value) > MOST_DIFFERENCE * value) {
        const compound = properties.name ?? properties.name_en ?? properties.id;
        differing.push({ compound, quantity, reported, measured: value });
      }
      return [[quantity, { value: reported, source: 'reported' }]];
    });
    return [properties.id, Object.fromEntries(figures) as Quantities] as const;
  });
  return { stated: new Map(stated), differing };
}

/** Of what is measured: more is hardly a matter of how one draws. */
const MOST_DIFFERENCE = 0.5;

/** Each once, in the order in which they are listed. */
export function wantedQuantities(named: readonly Quantity[] | null | undefined): readonly Quantity[] {
  return named ? QUANTITIES.filter((quantity) => named.includes(quantity)) : QUANTITIES;
}

/** Of the layers that the figures wanted are measured from. */
function measured(
  project: Project,
  compounds: readonly LayerFeature<'compounds'>[],
  wanted: readonly Quantity[],
): ReadonlyMap<string, CompoundMeasures> {
  if (wanted.length === 0 || compounds.length === 0) return new Map();
  const layers = new Set<LayerId>([
    'compounds',
    ...wanted.map((quantity) => MEASURED_FROM[reportedName(quantity)]),
  ]);
  const kept = Object.entries(project.layers).filter(([layer]) => layers.has(layer as LayerId));
  const part: Project = { ...project, layers: Object.fromEntries(kept) };
  return new Map([...measureCompounds(part)].map((one) => [one.id, one]));
}

function measuredValue(quantity: Quantity, measures: CompoundMeasures): number | null {
  const layer = MEASURED_FROM[reportedName(quantity)];
  if (measures.problems.some((problem) => problem.layer === layer)) return null;
  switch (quantity) {
    case 'land_area_m2':
      return measures.area_m2;
    case 'green_m2':
      return measures.green_m2;
    case 'road_resurfaced_m2':
      return measures.road_resurfaced_m2;
    case 'new_parking_stalls':
      return measures.stalls.areas_not_stated > 0 ? null : measures.stalls.new;
    case 'new_storm_pipe_m':
      return measures.new_storm_pipe_m;
    case 'fire_lane_m':
      return measures.fire_lane_m;
  }
}

function reportedName(quantity: Quantity): ReportedFigure {
  return `reported_${quantity}`;
}
