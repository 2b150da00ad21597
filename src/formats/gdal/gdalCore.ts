/** What GDAL is asked to read. The files are the only ones that it can reach, and the driver the only one it may use. */
export type GdalJob = {
  readonly driver: 'MapInfo File' | 'GML';
  /** Plain names, made by us. The first is the one that is opened. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly openOptions: readonly string[];
};

export type GdalLayer = {
  readonly name: string;
  /** WKT 1, as GDAL writes it; null where the file states none. */
  readonly wkt: string | null;
  readonly fields: readonly string[];
  /** A GeoJSON collection in the layer's own coordinates, x east and y north, a feature a line. */
  readonly collection: Uint8Array;
  /** What GDAL complained of while reading it: there may have been more. */
  readonly fault: string | null;
};

export type GdalResult = { readonly layers: readonly GdalLayer[] } | { readonly fault: string };

/** What is used of GDAL's Emscripten module. */
export type GdalModule = {
  readonly FS: {
    mkdir(path: string): void;
    rmdir(path: string): void;
    unlink(path: string): void;
    readdir(path: string): string[];
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
  readonly HEAPU32: Uint32Array;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  lengthBytesUTF8(text: string): number;
  stringToUTF8(text: string, pointer: number, bytes: number): void;
  ccall(name: string, returns: 'number' | 'string' | null, types: string[], values: unknown[]): unknown;
};

/** Drivers leave what they need to know about axes, schemas and networks to these. */
const CONFIGURATION = {
  GML_FIELDTYPES: 'ALWAYS_STRING',
  GML_SKIP_RESOLVE_ELEMS: 'ALL',
  GML_DOWNLOAD_SCHEMA: 'NO',
  GDAL_HTTP_MAX_RETRY: '0',
  OGR_GEOJSON_MAX_OBJ_SIZE: '0',
};

const VECTOR_READ_ONLY = 0x04;
/** CE_Failure; warnings are less. */
const FAILURE = 3;
const DIRECTORY = '/job';
const OUTPUT = '/job/out.geojson';
const MAX_LAYERS = 200;

/** Runs to its end without a pause. Whatever GDAL throws (an exhausted memory) is for the caller to catch. */
export function runGdal(module: GdalModule, job: GdalJob): GdalResult {
  const free: number[] = [];
  const list = (items: readonly string[]) => stringList(module, items, free);
  const lastError = () => errorOf(module);
  for (const [key, value] of Object.entries(CONFIGURATION)) {
    module.ccall('CPLSetConfigOption', null, ['string', 'string'], [key, value]);
  }
  module.ccall('CPLErrorReset', null, [], []);
  module.FS.mkdir(DIRECTORY);
  let dataset = 0;
  try {
    for (const { name, bytes } of job.files) module.FS.writeFile(`${DIRECTORY}/${name}`, bytes);
    dataset = module.ccall(
      'GDALOpenEx',
      'number',
      ['string', 'number', 'number', 'number', 'number'],
      [
        `${DIRECTORY}/${job.files[0]!.name}`,
        VECTOR_READ_ONLY,
        list([job.driver]),
        list(job.openOptions),
        list(job.files.map(({ name }) => name)),
      ],
    ) as number;
    if (dataset === 0) return { fault: lastError() || job.driver };
    const layers: GdalLayer[] = [];
    // A fault met while opening, such as XML that breaks off, is forgotten when a layer is read.
    const atOpening = failureOf(module);
    for (const about of layersOf(module, dataset, list)) {
      const collection = collectionOf(module, dataset, about.name, list);
      if (collection === null) return { fault: lastError() || about.name };
      layers.push({ ...about, collection, fault: failureOf(module) ?? atOpening });
      module.ccall('CPLErrorReset', null, [], []);
    }
    return { layers };
  } finally {
    if (dataset !== 0) module.ccall('GDALClose', null, ['number'], [dataset]);
    for (const pointer of free) module._free(pointer);
    for (const name of module.FS.readdir(DIRECTORY)) {
      if (name !== '.' && name !== '..') module.FS.unlink(`${DIRECTORY}/${name}`);
    }
    module.FS.rmdir(DIRECTORY);
  }
}

function failureOf(module: GdalModule): string | null {
  const severity = module.ccall('CPLGetLastErrorType', 'number', [], []) as number;
  return severity >= FAILURE ? errorOf(module) : null;
}

function errorOf(module: GdalModule): string {
  return String(module.ccall('CPLGetLastErrorMsg', 'string', [], []) ?? '');
}

type List = (items: readonly string[]) => number;
type Information = {
  readonly layers?: readonly {
    readonly name: string;
    readonly fields?: readonly { readonly name: string }[];
    readonly geometryFields?: readonly { readonly coordinateSystem?: { readonly wkt?: string } }[];
  }[];
};

function layersOf(
  module: GdalModule,
  dataset: number,
  list: List,
): Omit<GdalLayer, 'collection' | 'fault'>[] {
  const { layers = [] } = JSON.parse(
    informationOn(module, dataset, list(['-json', ...BRIEF])) || '{}',
  ) as Information;
  const asText = layers.length === 1 ? wktAsText(module, dataset, list(['-al', '-so', ...BRIEF])) : null;
  return layers.slice(0, MAX_LAYERS).map(({ name, fields = [], geometryFields = [] }) => ({
    name,
    wkt: geometryFields[0]?.coordinateSystem?.wkt ?? asText,
    fields: fields.map((field) => field.name),
  }));
}

const BRIEF = ['-nomd', '-nocount', '-noextent', '-wkt_format', 'WKT1'];

/** The driver of MIF tells its system only when asked for the text. */
function wktAsText(module: GdalModule, dataset: number, options: number): string | null {
  const found = /\nLayer SRS WKT:\n([A-Z]+CS\[[^\0]*?\])\n(?! )/.exec(
    informationOn(module, dataset, options) ?? '',
  );
  return found?.[1] ?? null;
}

function informationOn(module: GdalModule, dataset: number, list: number): string | null {
  const options = module.ccall('GDALVectorInfoOptionsNew', 'number', ['number', 'number'], [list, 0]);
  const text = module.ccall('GDALVectorInfo', 'string', ['number', 'number'], [dataset, options]) as
    | string
    | null;
  module.ccall('GDALVectorInfoOptionsFree', null, ['number'], [options]);
  return text;
}

/** Null where GDAL fails. RFC 7946 would have it convert to WGS 84; the older GeoJSON keeps the coordinates. */
function collectionOf(module: GdalModule, dataset: number, layer: string, list: List): Uint8Array | null {
  const options = module.ccall(
    'GDALVectorTranslateOptionsNew',
    'number',
    ['number', 'number'],
    [list(['-f', 'GeoJSON', '-lco', 'SIGNIFICANT_FIGURES=17', '-nlt', 'CONVERT_TO_LINEAR', layer]), 0],
  );
  const datasets = module._malloc(4);
  module.HEAPU32[datasets >> 2] = dataset;
  const written = module.ccall(
    'GDALVectorTranslate',
    'number',
    ['string', 'number', 'number', 'number', 'number', 'number'],
    [OUTPUT, 0, 1, datasets, options, 0],
  ) as number;
  module._free(datasets);
  module.ccall('GDALVectorTranslateOptionsFree', null, ['number'], [options]);
  if (written === 0) return null;
  module.ccall('GDALClose', null, ['number'], [written]);
  const bytes = module.FS.readFile(OUTPUT);
  module.FS.unlink(OUTPUT);
  return bytes;
}

/** A null-terminated array of strings in the module's memory; freed with the job. */
function stringList(module: GdalModule, items: readonly string[], free: number[]): number {
  const pointers = items.map((item) => {
    const bytes = module.lengthBytesUTF8(item) + 1;
    const pointer = module._malloc(bytes);
    module.stringToUTF8(item, pointer, bytes);
    free.push(pointer);
    return pointer;
  });
  const array = module._malloc((pointers.length + 1) * 4);
  free.push(array);
  // Taken anew: the memory may have grown, and the old view with it gone.
  module.HEAPU32.set([...pointers, 0], array >> 2);
  return array;
}
