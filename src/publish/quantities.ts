import { measureCompounds } from '../measure/measureCompound';
import { type CompoundMeasures, MEASURED_FROM, type ReportedFigure } from '../measure/measures';
import type { LayerFeature, LayerId } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import { QUANTITIES, type Quantity } from '../model/terms';
import type { PublicCompound } from './publicSite';

type Quantities = PublicCompound['quantities'];

/**
 * The figures that each compound may state, by its id: the ledger's where it states one, else what is measured of the
 * planned layout, in whole metres and square metres. What measures as nothing is not stated: a layer that was never
 * drawn there looks the same. Nor is what could be measured only in part.
 */
export function quantitiesOf(project: Project, wanted: readonly Quantity[]): ReadonlyMap<string, Quantities> {
  const compounds = featuresOf(project, 'compounds');
  const measures = measured(project, compounds, wanted);
  return new Map(
    compounds.map(({ properties }) => {
      const own = measures.get(properties.id);
      const stated = wanted.flatMap((quantity) => {
        const reported = properties[reportedName(quantity)];
        if (typeof reported === 'number') return [[quantity, { value: reported, source: 'reported' }]];
        const value = own ? Math.round(measuredValue(quantity, own) ?? 0) : 0;
        return value > 0 ? [[quantity, { value, source: 'measured' }]] : [];
      });
      return [properties.id, Object.fromEntries(stated) as Quantities] as const;
    }),
  );
}

/** Each once, in the order in which they are listed. */
export function wantedQuantities(named: readonly Quantity[] | null | undefined): readonly Quantity[] {
  return named ? QUANTITIES.filter((quantity) => named.includes(quantity)) : QUANTITIES;
}

/** Only of layers that some figure has to be measured from. */
function measured(
  project: Project,
  compounds: readonly LayerFeature<'compounds'>[],
  wanted: readonly Quantity[],
): ReadonlyMap<string, CompoundMeasures> {
  const missing = wanted.filter((quantity) =>
    compounds.some(({ properties }) => typeof properties[reportedName(quantity)] !== 'number'),
  );
  if (missing.length === 0) return new Map();
  const layers = new Set<LayerId>([
    'compounds',
    ...missing.map((quantity) => MEASURED_FROM[reportedName(quantity)]),
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
