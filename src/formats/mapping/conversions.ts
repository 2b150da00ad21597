import { readPipeCategory } from '../../model/pipeCategory';
import {
  categoryOfFeatureCode,
  readFlowDirection,
  readLaying,
  readMaterial,
  readNodeKind,
  readState,
  readStatus,
  readSurveyMethod,
} from '../../model/surveyCodes';
import type { ReadWord } from '../../model/wordReader';
import { readDate } from '../mend/readDate';
import type { FieldConversion } from './mappingTypes';
import { isPlaceholder } from './notStated';
import { readPipeSize } from './readPipeSize';
import { readPressure } from './readPressure';
import { readQuantity } from './readQuantity';
import { readTargetWord } from './targetWords';

/** What a value gives, property by property. `whole`: nothing of it is lost, so the original need not stay. */
export type Reading = {
  readonly values: readonly (readonly [property: string, value: unknown])[];
  readonly whole: boolean;
};
export type ReadValue = (value: unknown) => Reading | null;

/** What each figure of one unit is multiplied by to be one of another. */
const FACTORS: Partial<Record<FieldConversion, number>> = {
  m_to_mm: 1000,
  cm_to_mm: 10,
  inch_to_mm: 25.4,
  mm_to_m: 0.001,
  cm_to_m: 0.01,
  km_to_m: 1000,
  ft_to_m: 0.3048,
  v_to_kv: 0.001,
  kpa_to_mpa: 0.001,
  ha_to_m2: 10_000,
  mu_to_m2: 10_000 / 15,
  wan_to_one: 10_000,
};

/** How one field is read for its target; null from the reader where the value is none that it knows. */
export function conversionOf(convert: FieldConversion, target: string, layer: string): ReadValue {
  const factor = FACTORS[convert];
  if (target === 'diameter_mm' && (factor !== undefined || convert === 'pipe_size' || convert === 'number')) {
    return (value) => sizeReading(value, convert === 'number' ? 1 : (factor ?? null));
  }
  if (factor !== undefined) return (value) => one(target, readQuantity(value, target, factor));
  switch (convert) {
    case 'pipe_size':
      return (value) => sizeReading(value, null);
    case 'number':
      return (value) => one(target, readQuantity(value, target, 1));
    case 'crown_depth':
    case 'crown_elevation':
      return (value) => levelReading(value, target, 'crown');
    case 'invert_depth':
    case 'invert_elevation':
      return (value) => levelReading(value, target, 'invert');
    case 'material_code':
      return (value) => word(target, readMaterial(value)) ?? ownWord(target, value);
    case 'laying_code':
      return (value) => word(target, readLaying(value));
    case 'status_code':
      return (value) => word(target, readStatus(value));
    case 'state_code':
      return (value) => word(target, readState(value));
    case 'node_kind':
      return (value) => word(target, readNodeKind(value));
    case 'flow_direction':
      return (value) => word(target, readFlowDirection(value));
    case 'survey_method':
      return (value) => word(target, readSurveyMethod(value));
    case 'category_code':
      return (value) => categoryReading(value, target);
    case 'word':
      return (value) => word(target, readTargetWord(layer, target, value));
    case 'pressure':
      return (value) => readPressure(value);
    case 'yes_no':
      return (value) => one(target, readYesNo(value));
    case 'date':
      return (value) => one(target, dateFor(target, value));
    default:
      return (value) => one(target, value);
  }
}

function one(target: string, value: unknown): Reading | null {
  return value == null ? null : { values: [[target, value]], whole: true };
}

function word(target: string, read: ReadWord<string> | null): Reading | null {
  return read === null ? null : { values: [[target, read.value]], whole: read.whole };
}

/** A material that is in no list stays as the source writes it: `PE100` says more than PE. */
function ownWord(target: string, value: unknown): Reading | null {
  return typeof value === 'string' && !isPlaceholder(value) ? one(target, value.trim()) : null;
}

function sizeReading(value: unknown, scale: number | null): Reading | null {
  const size = readPipeSize(value, scale);
  return size === null ? null : { values: Object.entries(size), whole: true };
}

function levelReading(value: unknown, target: string, reference: 'crown' | 'invert'): Reading | null {
  const level = readQuantity(value, target, 1);
  if (level === null) return null;
  return {
    values: [
      ['depth_reference', reference],
      [target, level],
    ],
    whole: true,
  };
}

/** The category, and the source's own word for it as the sub-category. */
function categoryReading(value: unknown, target: string): Reading | null {
  const category = readPipeCategory(value) ?? categoryOfFeatureCode(value);
  if (category === null) return null;
  const own = String(value).trim();
  const more = own === category ? [] : [['sub_category', own] as const];
  return { values: [[target, category], ...more], whole: true };
}

/** A year alone is a number where the schema has it so. */
function dateFor(target: string, value: unknown): string | number | null {
  const date = readDate(value);
  if (date === null) return null;
  return target === 'year' || (target === 'built' && date.length === 4) ? Number(date.slice(0, 4)) : date;
}

const YES = new Set(['是', '有', 'yes', 'y', 'true', 't', '1', '√', '✓']);
const NO = new Set(['否', '无', 'no', 'n', 'false', 'f', '0', '×']);

function readYesNo(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = String(value).trim().toLowerCase();
  return YES.has(text) ? true : NO.has(text) ? false : null;
}
