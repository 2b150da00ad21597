import type { PipeProperties } from '../model/schema/pipes';
import type { HorizontalKey } from './clearanceHorizontal';
import { CLASS_LIMITS as LIMITS } from './clearanceNotes';
import type { VerticalKey } from './clearanceVertical';
import type { MissingFact, Unclassifiable } from './requirement';

/** What the tables ask about a line. */
export type LineFacts = Pick<
  PipeProperties,
  | 'category'
  | 'sub_category'
  | 'diameter_mm'
  | 'laying'
  | 'pressure_class'
  | 'pressure_mpa'
  | 'voltage_kv'
  | 'material'
>;

/** The rows a line may stand in: one where its facts are stated, several where they are not. */
export type Classes<K> =
  | { readonly kind: 'classes'; readonly keys: readonly K[]; readonly missing: readonly MissingFact[] }
  | { readonly kind: 'unclassifiable'; readonly reason: Unclassifiable };

/** The rows of Table 4.1.9 that a line may be. */
export function horizontalClasses(line: LineFacts): Classes<HorizontalKey> {
  if (line.laying === 'utility_tunnel') return no('utility_tunnel_follows_gb50838');
  if (line.laying === 'trench' || line.category === 'trench') return is('trench');
  switch (line.category) {
    case 'water':
      if (line.diameter_mm == null) return either(['water_d_le_200', 'water_d_gt_200'], 'diameter');
      return is(line.diameter_mm <= LIMITS.water_small_diameter_max_mm ? 'water_d_le_200' : 'water_d_gt_200');
    case 'reclaimed':
      return is('reclaimed');
    case 'storm':
    case 'foul':
    case 'combined':
    case 'drain':
      return is('sewer_storm');
    case 'gas':
      return gasClasses(line);
    case 'heating':
      return is('heat_direct');
    case 'power':
    case 'lighting':
      return cableClasses(line, 'power_direct', 'power_conduit');
    case 'telecom':
      return cableClasses(line, 'telecom_direct', 'telecom_duct');
    case 'industrial':
      return no('category_not_in_table');
    case 'unknown':
      return no('category_unknown');
  }
}

/** The rows of Table 4.1.14 that a line may be. */
export function verticalClasses(line: LineFacts): Classes<VerticalKey> {
  const classes = horizontalClasses(line);
  if (line.category === 'gas' && line.laying !== 'trench' && line.laying !== 'utility_tunnel')
    return is('gas');
  if (classes.kind === 'unclassifiable') return classes;
  const keys = [...new Set(classes.keys.map((key) => VERTICAL_OF[key]))] as VerticalKey[];
  return { kind: 'classes', keys, missing: keys.length > 1 ? classes.missing : [] };
}

/** Polyethylene, as written by a source; not steel with a polyethylene coat. */
export function isPolyethylene(material: string | null | undefined): boolean {
  return material != null && /^\s*(HD|MD|LD)?PE\b|^\s*(PE\d*|聚乙烯)|polyethylene/i.test(material);
}

const VERTICAL_OF: Partial<Record<HorizontalKey, VerticalKey>> = {
  water_d_le_200: 'water',
  water_d_gt_200: 'water',
  sewer_storm: 'sewer_storm',
  reclaimed: 'reclaimed',
  heat_direct: 'heat',
  power_direct: 'power_direct',
  power_conduit: 'power_conduit',
  telecom_direct: 'telecom_direct',
  telecom_duct: 'telecom_conduit',
  trench: 'trench',
};

const GAS_BY_CLASS = {
  low: 'gas_low',
  medium_b: 'gas_med_b',
  medium_a: 'gas_med_a',
  sub_high_b: 'gas_subhigh_b',
  sub_high_a: 'gas_subhigh_a',
} as const;

function gasClasses({ pressure_class, pressure_mpa }: LineFacts): Classes<HorizontalKey> {
  if (pressure_class != null) return is(GAS_BY_CLASS[pressure_class]);
  if (pressure_mpa == null) return either(Object.values(GAS_BY_CLASS), 'pressure');
  if (pressure_mpa < LIMITS.gas_low_below_mpa) return is('gas_low');
  if (pressure_mpa <= LIMITS.gas_med_b_max_mpa) return is('gas_med_b');
  if (pressure_mpa <= LIMITS.gas_med_a_max_mpa) return is('gas_med_a');
  if (pressure_mpa <= LIMITS.gas_subhigh_b_max_mpa) return is('gas_subhigh_b');
  if (pressure_mpa <= LIMITS.gas_subhigh_a_max_mpa) return is('gas_subhigh_a');
  return no('gas_above_1_6_mpa_follows_gb50028');
}

function cableClasses(
  { laying }: LineFacts,
  direct: HorizontalKey,
  conduit: HorizontalKey,
): Classes<HorizontalKey> {
  if (laying == null) return either([direct, conduit], 'laying');
  return is(laying === 'direct_buried' ? direct : conduit);
}

function is<K>(key: K): Classes<K> {
  return { kind: 'classes', keys: [key], missing: [] };
}

function either<K>(keys: readonly K[], missing: MissingFact): Classes<K> {
  return { kind: 'classes', keys, missing: [missing] };
}

function no<K>(reason: Unclassifiable): Classes<K> {
  return { kind: 'unclassifiable', reason };
}
