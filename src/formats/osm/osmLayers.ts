type Tags = Readonly<Record<string, unknown>>;

/** What a planner looks for, the most particular first: `key=value`, or a key with any value. */
const LAYERS = [
  'building',
  'landuse=residential',
  'amenity=parking',
  'amenity=parking_space',
  'emergency=fire_hydrant',
  'highway=street_lamp',
  'highway',
  'area:highway',
  'man_made=manhole',
  'man_made=pipeline',
  'power',
  'natural=tree',
  'natural=water',
  'waterway',
  'barrier',
  'landuse',
  'leisure',
  'natural',
  'amenity',
  'man_made',
  'place',
].map((text) => {
  const [key, value] = text.split('=') as [string, string | undefined];
  return { name: text, key, value };
});

/** Under which name things of one kind are put together; `other` for the rest. */
export function osmLayer(tags: Tags): string {
  const found = LAYERS.find(({ key, value }) => {
    const stated = Object.hasOwn(tags, key) ? tags[key] : undefined;
    return stated !== undefined && stated !== 'no' && (value === undefined || stated === value);
  });
  return found?.name ?? 'other';
}

const AREA_KEYS = [
  'building',
  'landuse',
  'leisure',
  'amenity',
  'area:highway',
  'place',
  'tourism',
  'shop',
  'office',
];
/** natural=… that is drawn as a line also where it closes. */
const NATURAL_LINES = ['coastline', 'cliff', 'ridge', 'arete', 'tree_row'];

/** Whether a closed way is an area (OpenStreetMap wiki, "Overpass turbo/Polygon Features", for the tags of interest). */
export function isArea(tags: Tags): boolean {
  const stated = (key: string) => Object.hasOwn(tags, key) && tags[key] !== 'no';
  if (Object.hasOwn(tags, 'area')) return tags.area !== 'no';
  if (stated('natural')) return !NATURAL_LINES.includes(String(tags.natural));
  if (stated('power'))
    return ['substation', 'plant', 'generator', 'transformer'].includes(String(tags.power));
  if (stated('waterway')) return ['riverbank', 'dock', 'dam'].includes(String(tags.waterway));
  if (stated('barrier') && !stated('building')) return false;
  return AREA_KEYS.some(stated);
}

/** Tags that say nothing of what a thing is. */
export function isTagged(tags: Tags): boolean {
  return Object.keys(tags).some(
    (key) => !/^(created_by|source|note|fixme|import|attribution|odbl)(:|$)/i.test(key),
  );
}
