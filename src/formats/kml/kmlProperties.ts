/** The extended data in which our own KML carries a feature's properties with their types; KML itself has only text. */
export const OWN_DATA = 'jingran_properties';

/** The geometry's type, where KML cannot tell it: a multi-geometry of one member. */
export const OWN_GEOMETRY = 'jingran_geometry';

/** Of the document: the coordinate system, where it is not the one that KML allows. */
export const OWN_CRS = 'jingran_crs';

/** The properties as JSON where KML of our own holds them; null where there are none or they are no object. */
export function ownProperties(text: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof text !== 'string') return null;
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
