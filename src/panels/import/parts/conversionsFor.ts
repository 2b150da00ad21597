import type { FieldConversion } from '../../../formats/mapping/mappingTypes';

/** The conversions that make sense for a target, `none` first; one that is in force is always among them. */
export function conversionsFor(target: string | null, inForce: FieldConversion): FieldConversion[] {
  const fitting: FieldConversion[] = target === null ? [] : (NAMED[target] ?? byUnit(target));
  return [...new Set<FieldConversion>(['none', ...fitting, inForce])];
}

const DEPTHS: FieldConversion[] = ['number', 'crown_depth', 'invert_depth', 'cm_to_m', 'mm_to_m', 'ft_to_m'];
const ELEVATIONS: FieldConversion[] = ['number', 'crown_elevation', 'invert_elevation', 'ft_to_m'];

const NAMED: Readonly<Record<string, FieldConversion[]>> = {
  diameter_mm: ['pipe_size', 'number', 'm_to_mm', 'cm_to_mm', 'inch_to_mm'],
  depth_m: DEPTHS,
  start_depth_m: DEPTHS,
  end_depth_m: DEPTHS,
  elevation_m: ELEVATIONS,
  start_elevation_m: ELEVATIONS,
  end_elevation_m: ELEVATIONS,
  material: ['material_code'],
  laying: ['laying_code', 'word'],
  status: ['status_code', 'state_code', 'word'],
  category: ['category_code', 'word'],
  sub_category: ['category_code'],
  kind: ['node_kind', 'word'],
  use: ['word'],
  surface: ['word'],
  programme: ['word'],
  entrance_side: ['word'],
  condition: ['word'],
  depth_reference: ['word'],
  flow_direction: ['flow_direction'],
  survey_method: ['survey_method', 'word'],
  pressure_class: ['pressure', 'word'],
  pressure_mpa: ['pressure', 'number', 'kpa_to_mpa'],
  voltage_kv: ['number', 'v_to_kv'],
  built: ['date'],
  start: ['date'],
  finish: ['date'],
  year: ['number', 'date'],
  new: ['yes_no'],
  resurfaced: ['yes_no'],
  charging: ['yes_no'],
  accessible: ['yes_no'],
};

function byUnit(target: string): FieldConversion[] {
  if (target.endsWith('_mm')) return ['number', 'm_to_mm', 'cm_to_mm', 'inch_to_mm'];
  if (target.endsWith('_m2')) return ['number', 'ha_to_m2', 'mu_to_m2', 'wan_to_one'];
  if (target.endsWith('_m')) return ['number', 'mm_to_m', 'cm_to_m', 'km_to_m', 'ft_to_m'];
  return /name|^id$|^note|_node$|_id$|contact|owner|text|species/.test(target)
    ? []
    : ['number', 'wan_to_one'];
}
