/** Formats by file name ending. What cannot be read yet is named, so that the refusal can say what it is. */
const READABLE = new Map<string, 'geojson' | 'ndjson' | 'zip'>(
  Object.entries({
    geojson: 'geojson',
    json: 'geojson',
    ndjson: 'ndjson',
    geojsonl: 'ndjson',
    geojsonseq: 'ndjson',
    jsonl: 'ndjson',
    zip: 'zip',
  } as const),
);

const NAMED = new Map(
  Object.entries({
    shp: 'Esri Shapefile',
    dbf: 'Esri Shapefile',
    shx: 'Esri Shapefile',
    prj: 'Esri Shapefile',
    cpg: 'Esri Shapefile',
    dxf: 'AutoCAD DXF',
    dwg: 'AutoCAD DWG',
    xls: 'Excel',
    xlsx: 'Excel',
    csv: 'CSV',
    kml: 'KML',
    kmz: 'KML',
    gml: 'GML',
    gpx: 'GPX',
    osm: 'OpenStreetMap XML',
    pbf: 'Protocol Buffers',
    gpkg: 'GeoPackage',
    fgb: 'FlatGeobuf',
    tab: 'MapInfo TAB',
    mif: 'MapInfo MIF',
    topojson: 'TopoJSON',
    tif: 'GeoTIFF',
    pdf: 'PDF',
  }),
);

export function fileKind(path: string): 'geojson' | 'ndjson' | 'zip' | null {
  return READABLE.get(ending(path)) ?? null;
}

/** e.g. `.shp (Esri Shapefile); .geojson .json .ndjson .zip` */
export function unsupportedDetail(path: string): string {
  const end = ending(path);
  const name = NAMED.get(end);
  const shown = end === '' ? path : `.${end}`;
  return `${shown}${name === undefined ? '' : ` (${name})`} ≠ .geojson, .json, .ndjson, .geojsonl, .jsonl, .zip`;
}

function ending(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  return dot === -1 ? '' : base.slice(dot + 1).toLowerCase();
}
