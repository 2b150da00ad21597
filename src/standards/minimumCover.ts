import { COVER, COVER_NOTES, type CoverKey } from './cover';
import type { Figure } from './figure';
import { isPolyethylene, type LineFacts } from './lineClass';
import { type MissingFact, NO_REQUIREMENT, oneOf, type Requirement, unclassifiable } from './requirement';
import type { RuleBook } from './ruleBook';

/**
 * What lies above a line. carriageway: lorries and cars; footway: also yards and cycle lanes; green: where no
 * lorry can come; off_road: no road is drawn there, in a project that draws its roads; unknown: anything.
 */
export type SurfaceAbove = 'carriageway' | 'footway' | 'green' | 'off_road' | 'unknown';

/**
 * Minimum cover of a line (GB 50289-2016 Table 4.1.1; gas in a green yard GB 50028-2006 6.3.4). Green has no
 * column of its own in the table: it is taken with the footway.
 */
export function minimumCover(line: LineFacts, surface: SurfaceAbove, book: RuleBook): Requirement {
  if (line.laying === 'overhead' || line.laying === 'surface') return NO_REQUIREMENT;
  if (line.laying === 'underwater') return unclassifiable('surface_not_in_table');
  if (line.category === 'unknown') return unclassifiable('category_unknown');
  const keys = coverKeys(line);
  if (keys === null) return unclassifiable('category_not_in_table');
  const figures: Figure[] = [];
  const missing: MissingFact[] = [];
  if (keys.length > 1) missing.push(line.laying == null ? 'laying' : 'material');
  if (surface === 'unknown' || surface === 'off_road') missing.push('surface');
  const gas = line.category === 'gas' && keys[0] === 'gas';
  for (const key of keys) {
    if (surface === 'carriageway' || surface === 'unknown') figures.push(motorLane(line, key));
    if (gas && surface !== 'carriageway') {
      if (surface !== 'footway') figures.push(COVER_NOTES.gas_courtyard);
      if (surface !== 'green') figures.push(COVER.non_motor_lane_and_footway.gas);
    } else if (surface !== 'carriageway') {
      figures.push(COVER.non_motor_lane_and_footway[key]);
    }
  }
  return oneOf(figures.map(book.resolve), missing);
}

function motorLane(line: LineFacts, key: CoverKey): Figure {
  const plasticWater = key === 'water' && isPolyethylene(line.material);
  return plasticWater ? COVER_NOTES.pe_water_under_motor_lane : COVER.motor_lane[key];
}

/** The rows of Table 4.1.1 that a line may be; null when the table has none. */
function coverKeys(line: LineFacts): readonly CoverKey[] | null {
  if (line.laying === 'trench' || line.laying === 'utility_tunnel' || line.category === 'trench') {
    return ['trench_pipe_gallery_top'];
  }
  switch (line.category) {
    case 'water':
      return ['water'];
    case 'reclaimed':
      return ['reclaimed_water'];
    case 'storm':
    case 'foul':
    case 'combined':
    case 'drain':
      return ['drain_sewer_storm'];
    case 'gas':
      return ['gas'];
    case 'heating':
      return ['heat_direct_buried'];
    case 'power':
    case 'lighting':
      if (line.laying == null) return ['power_direct_buried', 'power_in_conduit'];
      return [line.laying === 'direct_buried' ? 'power_direct_buried' : 'power_in_conduit'];
    case 'telecom':
      return telecomKeys(line);
    default:
      return null;
  }
}

const TELECOM = 'telecom_direct_or_plastic_or_concrete_conduit';
const TELECOM_STEEL = 'telecom_in_steel_conduit';

/** A steel conduit needs less cover, so only its material, or its absence, makes the case open. */
function telecomKeys({ laying, material }: LineFacts): readonly CoverKey[] {
  if (laying === 'direct_buried') return [TELECOM];
  if (material == null) return [TELECOM, TELECOM_STEEL];
  return [
    /^\s*(G|GG|钢|.*steel)/i.test(material) && !/复合|plastic/i.test(material) ? TELECOM_STEEL : TELECOM,
  ];
}
