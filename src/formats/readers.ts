import type { FileFormat } from './importTypes';
import type { SidecarKind } from './project/sidecars';
import type { Reader } from './reader';

type ReadableFormat = Exclude<FileFormat, 'geojson' | 'ndjson' | 'project' | SidecarKind>;

/** The reader of each format, loaded when a file of it comes. */
export const READERS: Readonly<Record<ReadableFormat, () => Promise<Reader>>> = {
  topojson: async () => (await import('./topojson/readTopoJson')).readTopoJson,
  shapefile: async () => (await import('./shapefile/readShapefile')).readShapefile,
  geopackage: async () => (await import('./geopackage/readGeoPackage')).readGeoPackage,
  flatgeobuf: async () => (await import('./flatgeobuf/readFlatGeobuf')).readFlatGeobuf,
  kml: async () => (await import('./kml/readKml')).readKml,
  dxf: async () => (await import('./dxf/readDxf')).readDxf,
  mapinfo: async () => (await import('./gdal/readByGdal')).readMapInfo,
  gml: async () => (await import('./gdal/readByGdal')).readGml,
  osm: async () => (await import('./osm/readOsm')).readOsm,
  table: async () => (await import('./table/readTables')).readTables,
  survey: async () => (await import('./survey/readSurvey')).readSurvey,
  epanet: async () => (await import('./hydraulics/readEpanet')).readEpanet,
  swmm: async () => (await import('./hydraulics/readSwmm')).readSwmm,
};
