import { shorten } from '../check/showValue';
import { withOneCrs } from '../columns/oneCrs';
import { problemList } from '../columns/problemList';
import { sourceBudget } from '../columns/sourceBudget';
import { splitCollections } from '../geojson/splitCollections';
import { ImportError } from '../importTypes';
import { paced } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import type { Reader } from '../reader';
import { collectionFeatures } from './collectionFeatures';
import { gdalRun } from './gdalRun';
import { gmlText } from './gmlText';
import { numberFields } from './numberFields';
import { statedWkt } from './statedWkt';

/** GML 2 and 3, each feature type a layer. Axes come in the order that the system's name asks for (x east). */
export const readGml: Reader = async (source, options) => {
  const file = source.name;
  const notes = problemList(file);
  const pause = paced(options);
  const part = source.files.find(({ path }) => !/\.(xsd|gfs)$/i.test(path));
  if (part === undefined) throw new ImportError(refusedFile(file, 'missing_part', '.gml'));
  if (part.fatal !== null) throw new ImportError(part.fatal);
  const { bytes, encoding } = gmlText(await part.bytes(), file, options.encoding);
  const job = {
    driver: 'GML' as const,
    files: [{ name: 'input.gml', bytes }],
    openOptions: ['DOWNLOAD_SCHEMA=NO', 'WRITE_GFS=NO', 'EXPOSE_GML_ID=YES', 'REGISTRY='],
  };
  const budget = sourceBudget(file);
  const layers = [];
  for (const layer of await gdalRun(job, file, options)) {
    if (layer.fault !== null) {
      notes.refused('bad_file', `GDAL: ${shorten(layer.fault, 120)}`, { layer: layer.name });
    }
    const rows = [];
    for (const { feature, length, end } of collectionFeatures(layer.collection)) {
      await pause(() => end / layer.collection.length);
      budget.feature();
      budget.vertices(length >> 3);
      if (feature === null) notes.refused('bad_geometry', 'NaN / Infinity', { layer: layer.name });
      else rows.push(feature);
    }
    layers.push({ name: layer.name, crs: statedWkt(layer.wkt, 'header'), count: rows.length, rows });
  }
  const { taken, crs } = withOneCrs(layers, notes);
  const features: RawFeature[] = [];
  for (const { name, rows } of taken) {
    const numbers = numberFields(rows.map((row) => row.properties));
    for (const { geometry, properties } of rows) {
      await pause(() => 1);
      const own = Object.entries(properties).map(([key, value]) => [
        key,
        numbers.has(key) && typeof value === 'string' ? Number(value) : value,
      ]);
      const handle = typeof properties.gml_id === 'string' ? properties.gml_id : null;
      const value = { type: 'Feature', geometry, properties: Object.fromEntries(own) };
      features.push({ value, index: features.length, line: null, layer: name, handle });
    }
  }
  const split = splitCollections(features, file);
  return { features: split.features, problems: [...notes.problems, ...split.problems], crs, encoding };
};
