declare module 'geojson-validation' {
  /** With `trace`, what is wrong with the feature in words; empty when nothing is. */
  export function isFeature(feature: unknown, trace: true): string[];
}
