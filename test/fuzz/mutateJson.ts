import type { Random } from './random';

/** A JSON text, or one a line, that is still JSON but for one value or key; null where it is none. */
export function mutateJson(text: string, random: Random): string | null {
  if (!/^\s*[{[]/.test(text)) return null;
  const lines = text.split('\n').filter((line) => line !== '');
  const at = random.below(lines.length);
  const isWhole = parsed(text) !== undefined;
  const root = isWhole ? parsed(text) : parsed(lines[at]!);
  if (root === undefined) return null;
  const changed = JSON.stringify(change(root, random)).replace(HELD_PLACE, (_, odd) => ODD[Number(odd)]!);
  return isWhole ? changed : [...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n');
}

/** JSON texts of values, not all of which can be written otherwise; and a depth that runs out of stack. */
const ODD = [
  'null',
  '1e999',
  '-1e999',
  '91',
  '1e308',
  '-0',
  '"118.25"',
  '"１１８"',
  '""',
  'true',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  '{"type":"Point","coordinates":[1e999,0]}',
  '{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]}]}',
  '"<script>alert(1)</script>"',
  '"\\ud800"',
  '"__proto__"',
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
  `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
];
const HELD_PLACE = /"@odd(\d+)"/g;
const KEYS = ['__proto__', 'constructor', 'type', 'coordinates', 'geometry', 'properties', 'id', 'bbox', ''];

/** One value somewhere within: goes down by chance, and into a list or object more often than it stops. */
function change(value: unknown, random: Random): unknown {
  const isBranch = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isBranch || random.below(16) === 0) return `@odd${random.below(ODD.length)}`;
  if (Array.isArray(value)) return changedList(value, random);
  const entries = Object.entries(value);
  const at = random.below(entries.length);
  const [key, inner] = entries[at]!;
  const way = random.below(10);
  if (way === 0) entries.splice(at, 1);
  else if (way === 1) entries[at] = [random.pick(KEYS), inner];
  else entries[at] = [key, change(inner, random)];
  return Object.fromEntries(entries);
}

function changedList(list: readonly unknown[], random: Random): unknown[] {
  const at = random.below(list.length);
  const way = random.below(10);
  if (way === 0) return list.toSpliced(at, 1 + random.below(3));
  if (way === 1) return list.toSpliced(at, 0, ...Array.from({ length: 300 }, () => list[at]));
  if (way === 2) return list.toSpliced(at, 1, list[random.below(list.length)]);
  return list.toSpliced(at, 1, change(list[at], random));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
