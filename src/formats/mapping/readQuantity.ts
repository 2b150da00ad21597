import { readNumber } from '../mend/readNumber';

/**
 * A figure in the unit of its target (the end of its name: `_mm`, `_m`, `_kv`, …), times `factor` where the value
 * brings no unit of its own: `10kV`, `0.3m`, `6层`, `24 米`. Null for everything else, such as `2~3` or `约5`.
 */
export function readQuantity(value: unknown, target: string, factor: number): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? scaled(value, factor) : null;
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  const parts = QUANTITY.exec(value.normalize('NFKC').trim());
  if (parts === null) return null;
  const number = readNumber(parts[1]!);
  if (number === null) return null;
  const unit = parts[2]!.toLowerCase();
  if (unit === '') return scaled(number, factor);
  if (COUNTED.has(unit)) return UNIT_OF.test(target) ? null : number;
  const own = UNITS.get(unit);
  const wanted = UNITS.get(UNIT_OF.exec(target)?.[1] ?? '');
  if (own === undefined || wanted === undefined || own.of !== wanted.of) return null;
  return scaled(number, own.size / wanted.size);
}

const LONGEST = 60;
const QUANTITY = /^([-+−–]?[\d.,\s']*\d\.?(?:e[-+]?\d+)?)\s*([a-zμ²%\u4e00-\u9fff/0-9]*?)$/i;
const UNIT_OF = /_(mm|m|m2|kv|mpa|pct|percent)$/;

/** What is only counted: of storeys, households, stalls, buildings. */
const COUNTED = new Set(['层', '楼', 'f', '户', '个', '辆', '车位', '栋', '幢', '座', '条', '孔']);

type Unit = { readonly of: 'length' | 'area' | 'voltage' | 'pressure' | 'share'; readonly size: number };
const UNITS = new Map<string, Unit>();
function unit(of: Unit['of'], size: number, names: string): void {
  for (const name of names.split(' ')) UNITS.set(name, { of, size });
}
unit('length', 0.001, 'mm 毫米');
unit('length', 0.01, 'cm 厘米 公分');
unit('length', 1, 'm 米 公尺');
unit('length', 1000, 'km 公里 千米');
unit('length', 0.0254, 'in inch');
unit('length', 0.3048, 'ft feet');
unit('area', 1, 'm2 m² 平方米 平米 ㎡ 平方');
unit('area', 10_000, 'ha 公顷 万平方米 万m2 万平米');
unit('area', 10_000 / 15, 'mu 亩');
unit('voltage', 1, 'kv 千伏');
unit('voltage', 0.001, 'v 伏');
unit('pressure', 1, 'mpa 兆帕');
unit('pressure', 0.001, 'kpa 千帕');
unit('pressure', 0.1, 'bar');
unit('share', 1, 'pct percent %');

/** Without the dust of binary fractions: 0.07 m are 70 mm. */
function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}
