import type { ContentRow } from '../../host/projectHost';
import type { FeatureRef } from '../../model/featureRef';

/** What is known of each feature in a box: all of it inside the open compound, elsewhere only its id. */
export function boxRows(box: readonly FeatureRef[], known: readonly ContentRow[]): ContentRow[] {
  const byKey = new Map(known.map((row) => [keyOf(row.ref), row]));
  return box.map((ref) => byKey.get(keyOf(ref)) ?? { ref, ...NOTHING_KNOWN });
}

const NOTHING_KNOWN = {
  name: null,
  name_en: null,
  kind: null,
  diameter_mm: null,
  length_m: null,
  area_m2: null,
};

function keyOf({ layer, id }: FeatureRef): string {
  return `${layer}/${id}`;
}
