/** What a file is by the ending of its name. `part` belongs to a file of another ending. */
export type FileKind =
  | 'geojson'
  | 'ndjson'
  | 'topojson'
  | 'shapefile'
  | 'geopackage'
  | 'flatgeobuf'
  | 'kml'
  | 'dxf'
  | 'mapinfo'
  | 'gml'
  | 'osm'
  | 'table'
  | 'inp'
  | 'xml'
  | 'zip'
  | 'part';

const KINDS: ReadonlyMap<string, FileKind> = byEnding({
  geojson: 'geojson json',
  ndjson: 'ndjson geojsonl geojsons geojsonseq jsonl',
  topojson: 'topojson',
  shapefile: 'shp',
  geopackage: 'gpkg',
  flatgeobuf: 'fgb',
  kml: 'kml kmz',
  dxf: 'dxf',
  mapinfo: 'tab mif',
  gml: 'gml',
  osm: 'osm',
  table: 'csv tsv txt xlsx xlsm',
  inp: 'inp',
  xml: 'xml',
  zip: 'zip',
  part: 'dbf shx prj cpg cst sbn sbx qix fix fbn fbx ain aih atx ixs mxs qpj qmd fields mid dat map id ind xsd gfs',
});

/** What cannot be read is named, so that the refusal can say what it is. */
const NAMED = new Map(
  Object.entries({
    gpx: 'GPX',
    pbf: 'Protocol Buffers',
    tif: 'GeoTIFF',
    tiff: 'GeoTIFF',
    pdf: 'PDF',
    gdb: 'Esri File Geodatabase',
    rar: 'RAR',
    '7z': '7-Zip',
    gz: 'gzip',
    doc: 'Word',
    docx: 'Word',
    wps: 'WPS',
    et: 'WPS',
    dgn: 'MicroStation DGN',
  }),
);

/** What another program can turn into something readable; the code's sentence says how. */
export type ConvertibleCode = 'old_workbook' | 'access_database' | 'dwg_drawing';
const CONVERTIBLE = new Map<string, ConvertibleCode>([
  ['xls', 'old_workbook'],
  ['mdb', 'access_database'],
  ['accdb', 'access_database'],
  ['dwg', 'dwg_drawing'],
]);

export function fileKind(path: string): FileKind | null {
  if (/\.shp\.xml$/i.test(path)) return 'part';
  return KINDS.get(endingOf(path)) ?? null;
}

export function convertibleKind(path: string): ConvertibleCode | null {
  return CONVERTIBLE.get(endingOf(path)) ?? null;
}

/** e.g. `.gpx (GPX)` */
export function unsupportedDetail(path: string): string {
  const end = endingOf(path);
  const name = NAMED.get(end);
  const shown = end === '' ? path.slice(path.lastIndexOf('/') + 1) : `.${end}`;
  return name === undefined ? shown : `${shown} (${name})`;
}

export function endingOf(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  return dot === -1 ? '' : base.slice(dot + 1).toLowerCase();
}

function byEnding(kinds: Readonly<Record<FileKind, string>>): Map<string, FileKind> {
  return new Map(
    Object.entries(kinds).flatMap(([kind, endings]) =>
      endings.split(' ').map((ending) => [ending, kind as FileKind] as const),
    ),
  );
}
