import { isRecord } from '../check/featureGuard';

/** The features of a collection that GDAL wrote, a feature a line, each parsed when it is asked for. */
export function* collectionFeatures(
  collection: Uint8Array,
): Iterable<{ readonly feature: { geometry: unknown; properties: Record<string, unknown> }; readonly bytes: number; readonly at: number }> {
  const decoder = new TextDecoder();
  let start = 0;
  while (start < collection.length) {
    const newline = collection.indexOf(0x0a, start);
    const end = newline === -1 ? collection.length : newline;
    const line = decoder.decode(collection.subarray(start, end));
    start = end + 1;
    if (!line.startsWith('{ "type": "Feature",')) continue;
    const parsed: unknown = JSON.parse(line.replace(/,\s*$/, ''));
    if (!isRecord(parsed)) continue;
    const properties = isRecord(parsed.properties) ? parsed.properties : {};
    yield { feature: { geometry: parsed.geometry ?? null, properties }, bytes: line.length, at: end };
  }
}
