import type { Same } from '../same';
import type { importStart as chinese } from '../zh/importStart';

export const importStart: Same<typeof chinese> = {
  open: 'Open',
  openFiles: 'Open files…',
  openFolder: 'Open a folder…',
  openSample: 'Reopen the sample',
  nothingTaken: 'Nothing could be taken; what was open is as it was',
  taken: 'Took {{count}} features',
  taken_one: 'Took {{count}} feature',
  finished: 'Imported',
  unreadable: 'The dropped files could not be read: {{reason}}',
  crsMoved: 'Changed the coordinate system of “{{name}}”',
  sourcesTitle: 'Data sources',
  drop: {
    title: 'Drop to import',
    formats: 'Shapefile · DXF · survey tables · Excel / CSV · GeoJSON · GeoPackage · KML',
    note: 'MapInfo, FlatGeobuf, TopoJSON, GML, OSM, EPANET / SWMM, a project folder or .zip too. The coordinate system is settled in the next step. Nothing leaves this computer.',
  },
};
