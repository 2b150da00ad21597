const MEBIBYTE = 1024 * 1024;

/** How much is read. Beyond these a browser tab would stand still or run out of memory, so it is refused and said. */
export const LIMITS = {
  /** A file of a binary format, or a zip. */
  fileBytes: 512 * MEBIBYTE,
  /** A file that becomes one text in memory: GeoJSON, XML, DXF, tables. 400,000 pipes are 120 MB of GeoJSON. */
  textBytes: 160 * MEBIBYTE,
  /** All files of one drop. */
  totalBytes: 1024 * MEBIBYTE,
  /** Files of one drop, zips unpacked. */
  files: 5000,
  /** Of one source. */
  features: 2_000_000,
  /** Of all features of one source. */
  vertices: 20_000_000,
  featureVertices: 1_000_000,
  /** Of arrays and objects in a property: deeper ones cannot be written, cloned or shown. */
  nesting: 64,
  zip: {
    entries: 2000,
    inflatedBytes: 512 * MEBIBYTE,
    /** Inflated to packed, judged beyond the first `ratioFreeBytes` inflated. */
    ratio: 250,
    ratioFreeBytes: 16 * MEBIBYTE,
  },
} as const;
