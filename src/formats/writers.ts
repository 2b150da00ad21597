import type { ExportFormat, LossesOf, Writer } from './writer';

type ForeignFormat = Exclude<ExportFormat, 'project'>;
type WriterOf = { readonly write: Writer; readonly lossesOf: LossesOf };

/** The writer of each format, and what the format loses; loaded when asked for. */
export const WRITERS: Readonly<Record<ForeignFormat, () => Promise<WriterOf>>> = {
  geojson: () => import('./geojson/writeGeoJson'),
  geopackage: () => import('./geopackage/writeGeoPackage'),
  shapefile: () => import('./shapefile/writeShapefile'),
  dxf: () => import('./dxf/writeDxf'),
  kml: () => import('./kml/writeKml'),
  survey_csv: () => import('./survey/writeSurveyCsv'),
  survey_xlsx: () => import('./survey/writeSurveyXlsx'),
};
