/** A header as it is looked up: half-width, without brackets, units, blanks and punctuation, in small letters. */
export function headerKey(header: string): string {
  const text = header.normalize('NFKC').toLowerCase();
  const bare = text
    .replaceAll(/[([{【〔][^)\]}】〕]*[)\]}】〕]?/g, '')
    .replace(/\/(?:m|mm|cm|kv|mpa|°|度|米|毫米|厘米)$/, '');
  const key = bare.replaceAll(/[^\p{L}\p{N}+]/gu, '');
  return key === '' ? text.replaceAll(/[^\p{L}\p{N}+]/gu, '') : key;
}

/** The unit that a header states in brackets or behind a stroke, in metres; 1 where it states none. */
export function metresPerUnit(header: string): number {
  const unit = /[([【/]\s*(?:单位[:：]?)?\s*(mm|毫米|cm|厘米|m|米)\s*[)\]】]?\s*$/i.exec(
    header.normalize('NFKC'),
  )?.[1];
  if (unit === undefined) return 1;
  return /^(?:mm|毫米)$/i.test(unit) ? 0.001 : /^(?:cm|厘米)$/i.test(unit) ? 0.01 : 1;
}

export type AxisWord = 'east' | 'north' | 'x' | 'y' | 'lon' | 'lat' | 'z' | 'wkt';

/** What a header says of an axis. `x` and `y` leave open which of them runs north. */
export function axisWord(header: string): AxisWord | null {
  if (header.length > LONGEST_NAME) return null;
  const key = headerKey(header);
  for (const [word, pattern] of AXES) if (pattern.test(key)) return word;
  return null;
}

const LONGEST_NAME = 100;

const AXES: readonly (readonly [AxisWord, RegExp])[] = [
  [
    'lon',
    /^(?:经度|东经|经度坐标|坐标经度|lon|lng|long|longitude|lon84|lonwgs84|gpslon|gpslng|centerlon|centerlng|jd)$/,
  ],
  ['lat', /^(?:纬度|北纬|纬度坐标|坐标纬度|lat|latitude|lat84|latwgs84|gpslat|centerlat|wd)$/],
  // In surveying 横坐标 is Y and in school it is x: both run east.
  ['east', /^(?:东坐标|坐标东|东向坐标|横坐标|e坐标|坐标e|e|east|easting|coorde|ecoord|东距|东)$/],
  ['north', /^(?:北坐标|坐标北|北向坐标|纵坐标|n坐标|坐标n|n|north|northing|coordn|ncoord|北距|北)$/],
  [
    'x',
    /^(?:平面|点位|大地|测量|坐标|管点|实测|中心)?(?:坐标)?x(?:坐标|值|坐标值|坐标m|m|coord|coordinate|pos|84)?$|^(?:point|coord|geo|pos)x$/,
  ],
  [
    'y',
    /^(?:平面|点位|大地|测量|坐标|管点|实测|中心)?(?:坐标)?y(?:坐标|值|坐标值|坐标m|m|coord|coordinate|pos|84)?$|^(?:point|coord|geo|pos)y$/,
  ],
  ['z', /^(?:z|z坐标|坐标z|高程|标高|海拔|elevation|elev|altitude|height|alt|h|high|高度)$/],
  ['wkt', /^(?:wkt|geom|geometry|几何|thegeom|wktgeom|geometrywkt|wktgeometry|shape|geomwkt)$/],
];
