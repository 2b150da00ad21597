/** Targets of which zero is no size, but a cell left empty. */
const NEVER_ZERO = new Set(['diameter_mm', 'section_width_mm', 'section_height_mm']);
const NO_SIZE = /^[Φφ∅ØøDN]*\s*0+(?:\.0+)?(?:\s*[×xX*]\s*0+(?:\.0+)?)?$/;
const PLACEHOLDERS = new Set(
  '/ \\ - -- — —— – ? ？ * 无 不详 未知 不明 未测 未探 未注明 n/a na nan null <null> none nil #n/a'.split(
    ' ',
  ),
);

/** A figure that stands for none: −99, −999, −9999 …, what is below −1e30, and a size of 0. */
export function isNotStated(value: unknown, target: string): boolean {
  if (typeof value === 'number') {
    return isSentinel(value) || (value === 0 && NEVER_ZERO.has(target));
  }
  if (typeof value !== 'string' || value.length > 20) return false;
  if (NEVER_ZERO.has(target) && NO_SIZE.test(value.trim())) return true;
  return SENTINEL_TEXT.test(value.trim());
}

/** A word or sign that says that there is nothing to say. */
export function isPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 20 && PLACEHOLDERS.has(value.trim().toLowerCase());
}

const SENTINEL_TEXT = /^-9{2,}(?:\.0+)?$/;

function isSentinel(value: number): boolean {
  return value < -1e30 || (value <= -99 && SENTINEL_TEXT.test(String(value)));
}
