import { geodesicArea, geodesicLength } from '../../../src/geo/geodesic';
import type { Compound } from '../compound';
import type { Plant } from '../planted';

const SQUARE_METRES_PER_MU = 666.67;

/**
 * Figures the ledger does not state are reported here for some entries, so that slips of the unit
 * (kilometres for metres, mu for square metres) stand beside figures that agree.
 */
export function plantLedgerFaults(compounds: readonly Compound[], plant: Plant): void {
  const of = (id: string) => compounds.find((compound) => compound.id === id)!;
  plant.add(
    'ledger_unit_slip',
    'violation',
    [of('chengnan').boundary],
    'land area printed as 36.7 m² where 367,000 m² (36.7 万 m²) is meant',
  );
  report(of('wanli'), 'reported_fire_lane_m', 0.001, plant, 'fire lanes reported in kilometres');
  report(
    of('nanyue-shanzhuang'),
    'reported_building_footprint_m2',
    1 / SQUARE_METRES_PER_MU,
    plant,
    'building footprint reported in mu',
  );
  report(
    of('wangcao'),
    'reported_fire_lane_m',
    1.012,
    plant,
    'fire lanes reported 1.2 % over the measured length',
  );
  report(
    of('nanyue-xincun'),
    'reported_fire_lane_m',
    0.975,
    plant,
    'fire lanes reported 2.5 % under the measured length',
  );
  plant.add(
    'ledger_difference',
    'violation',
    [of('nanyue-xincun').boundary],
    'fire lanes reported 2.5 % under the measured length, 2 % allowed',
  );
  plant.add(
    'ledger_difference',
    'pass',
    [of('dongyuan').boundary],
    'building footprint reported 2 % over the measured one',
  );
  report(
    of('dongyuan'),
    'reported_building_footprint_m2',
    1.02,
    plant,
    'building footprint reported 2 % over the measured one',
  );
  report(
    of('fushan-xincun'),
    'reported_building_footprint_m2',
    1,
    plant,
    'building footprint reported as measured',
  );
}

function report(
  compound: Compound,
  figure: 'reported_fire_lane_m' | 'reported_building_footprint_m2',
  factor: number,
  plant: Plant,
  note: string,
): void {
  const { layers } = compound.sheet;
  const measured =
    figure === 'reported_fire_lane_m'
      ? layers.fire_lanes!.reduce((sum, { geometry }) => sum + geodesicLength(geometry), 0)
      : layers.buildings!.reduce((sum, { geometry }) => sum + geodesicArea(geometry), 0);
  const digits = factor < 0.01 ? 2 : 0;
  compound.boundary.properties[figure] = Number((measured * factor).toFixed(digits));
  plant.add('ledger_unit_slip', factor < 0.01 ? 'violation' : 'pass', [compound.boundary], note);
}
