import { wordKey } from '../../model/wordReader';

/** A field's name without its unit. */
export type FieldName = {
  /** Comparable: lower case, no spaces, dashes or brackets. */
  readonly key: string;
  /** The same in words: `S_Deep` and `sDeep` are `s`, `deep`. Only for names in Latin letters. */
  readonly words: readonly string[];
  /** As the name has it: `管径(mm)`, `depth_m`. */
  readonly unit: Unit | null;
};
export type Unit =
  | 'mm'
  | 'cm'
  | 'm'
  | 'km'
  | 'inch'
  | 'ft'
  | 'kv'
  | 'v'
  | 'mpa'
  | 'kpa'
  | 'm2'
  | 'ha'
  | 'mu'
  | 'wan';

export function readFieldName(name: string): FieldName {
  const text = name.slice(0, LONGEST).normalize('NFKC').trim();
  const found = IN_BRACKETS.exec(text) ?? AT_END.exec(text);
  const unit = found === null ? null : (UNIT_NAMES.get(found[2]!.toLowerCase()) ?? null);
  const bare = unit === null ? text : found![1]!;
  return { key: wordKey(bare), words: latinWords(bare), unit };
}

const LONGEST = 100;
const IN_BRACKETS = /^(.+?)\s*[([【]\s*(?:单位\s*[:：]?\s*)?([^()[\]【】]+?)\s*[)\]】]$/;
const AT_END = /^(.+?)[_\s/](mm|cm|m|km|in|inch|inches|ft|feet|kv|mpa|kpa|m2|ha|sqm)$/i;

const UNIT_NAMES: ReadonlyMap<string, Unit> = new Map([
  ...pairs('mm', 'mm 毫米 millimetres millimeters'),
  ...pairs('cm', 'cm 厘米 公分'),
  ...pairs('m', 'm 米 metres meters'),
  ...pairs('km', 'km 公里 千米'),
  ...pairs('inch', 'in inch inches " 英寸'),
  ...pairs('ft', 'ft feet 英尺'),
  ...pairs('kv', 'kv 千伏'),
  ...pairs('v', 'v 伏 伏特'),
  ...pairs('mpa', 'mpa 兆帕'),
  ...pairs('kpa', 'kpa 千帕'),
  ...pairs('m2', 'm2 sqm 平方米 平米 平方'),
  ...pairs('ha', 'ha 公顷 万m2 万平方米 万平米 万平'),
  ...pairs('mu', '亩 mu'),
  ...pairs('wan', '万 万户 万个'),
]);

function pairs(unit: Unit, names: string): [string, Unit][] {
  return names.split(' ').map((name) => [name, unit]);
}

function latinWords(text: string): string[] {
  const spaced = text.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');
  return spaced.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
}
