import { isRecord } from '../check/featureGuard';
import { statedId } from '../check/featureIds';
import type { RawFeature } from '../rawFeature';
import type { PartChoice } from './partChoices';

/** The id that a feature states, under the name that its field has in the source; null where it states none. */
export function rawId({ value }: RawFeature, choice: PartChoice | null): string | null {
  if (!isRecord(value)) return null;
  const properties = isRecord(value.properties) ? value.properties : {};
  const field = choice?.idField ?? null;
  const own = field !== null && Object.hasOwn(properties, field) ? { id: properties[field] } : properties;
  return statedId({ id: value.id, properties: own });
}
