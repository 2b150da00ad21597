/**
 * A number as people and tables write it: full-width digits, a decimal comma, groups of thousands. Null where
 * there is none, or two ways to read it: `1,234` may be a thousand or a little over one.
 */
export function readNumber(text: string): number | null {
  if (text.length > LONGEST) return null;
  const plain = withPoint(text.normalize('NFKC').trim().replace(/[−–]/g, '-'));
  if (plain === null || !NUMBER.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

const LONGEST = 40;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The text with a point for its decimals and without groups; null where a comma may be either. */
function withPoint(text: string): string | null {
  if (!text.includes(',')) return GROUPED_BY_SPACE.test(text) ? text.replace(/[\s']/g, '') : text;
  if (GROUPED_BY_COMMA.test(text)) return text.replace(/,/g, '');
  if (GROUPED_BY_POINT.test(text)) return text.replace(/\./g, '').replace(',', '.');
  // Three digits after a lone comma may be a group of thousands, unless what stands before it is no such group.
  const [whole = '', decimals = ''] = text.split(',');
  if (text.split(',').length > 2 || text.includes('.')) return null;
  const mayBeGroup = decimals.length === 3 && /^[+-]?[1-9]\d{0,2}$/.test(whole);
  return mayBeGroup ? null : `${whole}.${decimals}`;
}

const GROUPED_BY_SPACE = /^[+-]?\d{1,3}(?:[\s']\d{3})+(?:\.\d+)?$/;
const GROUPED_BY_COMMA = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/;
const GROUPED_BY_POINT = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
