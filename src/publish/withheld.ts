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
    | 'never_public';
  readonly what: string;
};

export type LeakReport = {
  readonly leaks: readonly Leak[];
  readonly files: number;
  readonly bytes: number;
  readonly values: number;
  readonly vertices: number;
  /** Values that the programs or pages hold anyway ("300", "PE"): looked for only beside their property's name. */
  readonly onlyByName: number;
};
