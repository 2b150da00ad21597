import { isFeature } from 'geojson-validation';
import { geometryFamily, LAYER_GEOMETRY, type LayerFeature, type LayerId } from '../../model/layer';
import { mendGeometry } from '../mend/mendGeometry';
import { guardFeature, type Note, type PlainFeature, type Properties } from './featureGuard';
import { type LayerIds, readId, statedId } from './featureIds';
import type { PlainGeometry } from './geometryTypes';
import { lonLatFault } from './lonLatRange';
import { rewind, ringFault } from './polygonRings';
import { checkSchema } from './schemaCheck';
import { showValue } from './showValue';

export type Validated =
  | { readonly ok: true; readonly feature: LayerFeature; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly note: Note; readonly featureId: string | null };

/**
 * The chain every feature passes: guard, geojson-validation, lon/lat range, rings, the layer's
 * geometry, the layer's schema. What can be mended in one way only is mended and noted.
 */
export function validateFeature(value: unknown, layer: LayerId, ids: LayerIds): Validated {
  const guarded = guardFeature(value);
  if (!guarded.ok) return { ok: false, note: guarded.note, featureId: rawId(value) };
  const mended = mendGeometry(guarded.feature.geometry);
  const isWhole = mended.geometry === guarded.feature.geometry;
  const feature = isWhole ? guarded.feature : { ...guarded.feature, geometry: mended.geometry };
  const stated = statedId(feature);
  const fault = standardFault(feature) ?? familyFault(feature.geometry, layer);
  if (fault !== null) return { ok: false, note: fault, featureId: stated };
  const checked = checkSchema(layer, withId(feature.properties, stated ?? layer));
  if (!checked.ok) return { ok: false, note: checked.note, featureId: stated };
  const geometry = rewind(feature.geometry);
  const id = ids.claim(stated);
  const notes = [...guarded.notes, ...mended.notes, ...checked.notes, ...idNotes(feature, stated, id)];
  if (geometry !== feature.geometry) notes.push({ code: 'wrong_winding', detail: 'RFC 7946 §3.1.6' });
  const taken = { ...feature, geometry, properties: withId(checked.properties, id) };
  if (Object.hasOwn(taken, 'id') && readId(taken.id) === null) delete taken.id;
  return { ok: true, feature: taken as LayerFeature, notes };
}

/** The same properties where they have it already: a copy of each is what takes the time. */
function withId(properties: Properties, id: string): Properties {
  return Object.hasOwn(properties, 'id') && properties.id === id ? properties : { ...properties, id };
}

/** What is wrong with a guarded feature before any layer is chosen. */
function standardFault(feature: PlainFeature): Note | null {
  const errors = isFeature(feature, true);
  if (errors.length > 0) {
    return ringFault(feature.geometry) ?? { code: 'bad_geometry', detail: errors.join('; ') };
  }
  return lonLatFault(feature.geometry) ?? ringFault(feature.geometry);
}

function familyFault(geometry: PlainGeometry, layer: LayerId): Note | null {
  const family = geometryFamily(geometry.type);
  const accepted: readonly unknown[] = LAYER_GEOMETRY[layer];
  if (accepted.includes(family)) return null;
  return { code: 'wrong_geometry_for_layer', detail: `${layer}: geometry.type = "${geometry.type}"` };
}

function idNotes(feature: PlainFeature, stated: string | null, id: string): Note[] {
  if (stated === null) {
    const own = feature.properties.id ?? feature.id;
    return [{ code: 'id_given', detail: own == null ? id : `id = ${showValue(own)} → ${id}` }];
  }
  return id === stated ? [] : [{ code: 'duplicate_id', detail: `${stated} → ${id}` }];
}

function rawId(value: unknown): string | null {
  const guess = value as { id?: unknown; properties?: { id?: unknown } | null } | null;
  return readId(guess?.properties?.id) ?? readId(guess?.id);
}
