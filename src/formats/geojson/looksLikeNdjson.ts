/** Between the texts of a GeoJSON text sequence (RFC 8142). */
export const RECORD_SEPARATOR = '\u001e';

/** Whether the first line alone is a JSON object and another follows: NDJSON under a .json name. */
export function looksLikeNdjson(text: string): boolean {
  const body = text.replaceAll(RECORD_SEPARATOR, '').trimStart();
  const end = body.indexOf('\n');
  if (end === -1 || body.slice(end).trim() === '') return false;
  try {
    return typeof JSON.parse(body.slice(0, end)) === 'object';
  } catch {
    return false;
  }
}
