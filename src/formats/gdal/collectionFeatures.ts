import { isRecord } from '../check/featureGuard';

export type CollectionFeature = {
  /** Null where the line is no JSON: GDAL writes `inf` and `nan` as they are. */
  readonly feature: { readonly geometry: unknown; readonly properties: Record<string, unknown> } | null;
  /** Length of its text. */
  readonly length: number;
  /** Bytes of the collection up to its end. */
  readonly end: number;
};

/** The features of a collection that GDAL wrote, a feature a line, each parsed when it is asked for. */
export function* collectionFeatures(collection: Uint8Array): Iterable<CollectionFeature> {
  const decoder = new TextDecoder();
  let start = 0;
  while (start < collection.length) {
    const newline = collection.indexOf(0x0a, start);
    const end = newline === -1 ? collection.length : newline;
    const line = decoder.decode(collection.subarray(start, end));
    start = end + 1;
    if (line.startsWith('{ "type": "Feature",')) yield { feature: parsed(line), length: line.length, end };
  }
}

function parsed(line: string): CollectionFeature['feature'] {
  try {
    const value: unknown = JSON.parse(line.replace(/,\s*$/, ''));
    if (!isRecord(value)) return null;
    return {
      geometry: value.geometry ?? null,
      properties: isRecord(value.properties) ? value.properties : {},
    };
  } catch {
    return null;
  }
}
