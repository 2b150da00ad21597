import { isRecord, type Note } from '../check/featureGuard';
import { isGeometryType } from '../check/geometryTypes';
import type { PartChoice } from './partChoices';
import type { Placing } from './placing';

export type Prepared =
  | { readonly ok: true; readonly value: unknown; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly note: Note };

const NO_NOTES: readonly Note[] = [];

/**
 * A raw feature, still not trusted, brought to where it belongs: its geometry in longitude and latitude, its fields
 * under our names, its source by name. A feature of a project (no `placing`) only follows its source's new name.
 */
export function prepare(
  value: unknown,
  placing: Placing | null,
  choice: PartChoice | null,
  source: string | null,
  renamed: ReadonlyMap<string, string>,
): Prepared {
  if (!isRecord(value)) return { ok: true, value, notes: NO_NOTES };
  if (placing === null) return { ok: true, value: followed(value, renamed), notes: NO_NOTES };
  const feature: Record<string, unknown> = isGeometryType(value.type)
    ? { type: 'Feature', properties: {}, geometry: value }
    : { ...value };
  let notes = NO_NOTES;
  if (placing.place !== null && isRecord(feature.geometry)) {
    const placed = placing.place(feature.geometry);
    if (placed.fault !== null) return { ok: false, note: placed.fault };
    feature.geometry = placed.geometry;
    notes = placed.notes;
    delete feature.bbox;
    delete feature.crs;
  }
  if (choice?.mapProperties) {
    const own = isRecord(feature.properties) ? feature.properties : {};
    const mapped = choice.mapProperties(own);
    if (mapped.properties !== own) feature.properties = mapped.properties;
    notes = notes.length === 0 ? mapped.notes : [...notes, ...mapped.notes];
  }
  if (source !== null) feature.source = source;
  return { ok: true, value: feature, notes };
}

function followed(value: Record<string, unknown>, renamed: ReadonlyMap<string, string>): unknown {
  if (renamed.size === 0 || typeof value.source !== 'string') return value;
  const source = renamed.get(value.source);
  return source === undefined ? value : { ...value, source };
}
