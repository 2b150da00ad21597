/** What a member or column holds of a place by its name: `start_lon` one half of `start_*`. */
export type NamedAxis = { readonly half: 0 | 1; readonly of: string };

/** null where the name is none of a coordinate. X and y change places in surveyors' tables, so neither says which axis. */
export function namedAxis(name: string): NamedAxis | null {
  const plain = name.normalize('NFKC').toLowerCase();
  for (const half of [0, 1] as const) {
    const match = HALVES[half].exec(plain);
    if (match) return { half, of: plain.replace(match[0], '*').replaceAll(/[^\p{L}\p{N}*]+/gu, '_') };
  }
  return null;
}

const HALVES = [
  /longitude|long|lon|lng|easting|east|经度|东坐标|(?<!\p{L})[xe](?!\p{L})/u,
  /latitude|lat|northing|north|纬度|北坐标|(?<!\p{L})[yn](?!\p{L})/u,
] as const;
