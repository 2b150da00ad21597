/** The Gauss–Krüger grids of China: a datum, zones 3° or 6° wide, the zone's number before the easting or not. */
export type ChineseGrid = {
  readonly datum: ChineseDatum;
  readonly width: 3 | 6;
  readonly zone: number;
  /** Whether eastings carry the zone's number, as in 39 548 231. */
  readonly prefix: boolean;
};

export type ChineseDatum = 'cgcs2000' | 'xian1980' | 'beijing1954';

/** First zone and last: 3° zones have their meridian at 3n, 6° zones at 6n - 3 degrees. */
export const ZONES = { 3: [25, 45], 6: [13, 23] } as const;

export function meridianOf({ width, zone }: Pick<ChineseGrid, 'width' | 'zone'>): number {
  return width === 3 ? 3 * zone : 6 * zone - 3;
}

export function epsgOfGrid({ datum, width, zone, prefix }: ChineseGrid): number {
  return FIRST_CODE[datum][width][prefix ? 0 : 1] + zone - ZONES[width][0];
}

/** null where the code is none of these grids. */
export function gridOfEpsg(code: number): ChineseGrid | null {
  for (const datum of DATUMS) {
    for (const width of [3, 6] as const) {
      for (const prefix of [true, false]) {
        const [first, last] = ZONES[width];
        const zone = code - FIRST_CODE[datum][width][prefix ? 0 : 1] + first;
        if (zone >= first && zone <= last) return { datum, width, zone, prefix };
      }
    }
  }
  return null;
}

const DATUMS: readonly ChineseDatum[] = ['cgcs2000', 'xian1980', 'beijing1954'];

/** EPSG code of the first zone, with and without prefix. */
const FIRST_CODE: Record<ChineseDatum, Record<3 | 6, readonly [prefixed: number, plain: number]>> = {
  cgcs2000: { 3: [4513, 4534], 6: [4491, 4502] },
  xian1980: { 3: [2349, 2370], 6: [2327, 2338] },
  beijing1954: { 3: [2401, 2422], 6: [21413, 21453] },
};
