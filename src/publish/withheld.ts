import type { Position } from 'geojson';

/** What must not be found in any byte of a published folder. Made from the project and the publication. */
export type Withheld = {
  /** Texts and numbers of withheld properties, and withheld ids, that are not public for another reason. */
  readonly values: readonly WithheldValue[];
  /** Names of withheld properties, to be looked for as keys. */
  readonly names: ReadonlySet<string>;
  /** Vertices of withheld geometries in degrees (longitude, latitude), as the project has them. */
  readonly vertices: readonly Position[];
  /** Vertices that are public, before rounding: where a withheld one lies on one of them it cannot be told apart. */
  readonly publicVertices: readonly Position[];
  /** Vertices as they are published, in the coordinates of the site: what is written is exactly one of them. */
  readonly publishedVertices?: readonly Position[];
  /** Texts that are public for a reason of their own: a value that one of them holds is looked for by its name only. */
  readonly publicTexts?: readonly string[];
  /** Metres: what coordinates are rounded to; 0.1 where not stated. */
  readonly grid_m?: number;
  /** What public coordinates are written in; cgcs2000 where not stated. */
  readonly coordinates?: 'cgcs2000' | 'gcj02';
};

export type WithheldValue = {
  readonly value: string | number;
  readonly layer: string;
  /** `id` for a withheld id. */
  readonly property: string;
  /** The feature it was first met in. */
  readonly feature: string;
};

export type Leak = {
  readonly file: string;
  /** Offset in the file, or in what was unpacked from it. */
  readonly at: number;
  /** Where inside a packed file: `gzip`, `zip: a.json`, `base64`, … outermost first. */
  readonly within: readonly string[];
  readonly kind:
    | 'value'
    | 'id'
    | 'named_value'
    | 'vertex'
    | 'unexpected_file'
    | 'changed_file'
    | 'never_public'
    /** Compressed or packed so that it cannot be looked into. */
    | 'unreadable_file';
  /** The value, name or place that was found, as it stands in the project; for a file, why. */
  readonly what: string;
  /** Of a value or id: where the project has it. */
  readonly origin?: WithheldValue;
};

export type LeakReport = {
  readonly leaks: readonly Leak[];
  /** Further ones, counted only. */
  readonly untold?: number;
  readonly files: number;
  readonly bytes: number;
  readonly values: number;
  readonly vertices: number;
  /** Values that the programs or pages hold anyway ("300", "PE"): looked for only beside their property's name. */
  readonly onlyByName: number;
};
