import { gridOfEpsg, meridianOf } from './chineseGrids';

/** The text of a .prj as Esri writes it, for WGS 84, CGCS2000 and its grids; null for other systems. */
export function esriWkt(code: number): string | null {
  if (code === 4326) return WGS84;
  if (code === 4490) return CGCS2000;
  const grid = gridOfEpsg(code);
  if (grid?.datum !== 'cgcs2000') return null;
  const meridian = meridianOf(grid);
  const width = grid.width === 3 ? '3_Degree_GK' : 'GK';
  const name = `CGCS2000_${width}_${grid.prefix ? `Zone_${grid.zone}` : `CM_${meridian}E`}`;
  const falseEasting = 500_000 + (grid.prefix ? grid.zone * 1_000_000 : 0);
  const parameters = [
    ['False_Easting', falseEasting],
    ['False_Northing', 0],
    ['Central_Meridian', meridian],
    ['Scale_Factor', 1],
    ['Latitude_Of_Origin', 0],
  ] as const;
  const listed = parameters.map(([key, value]) => `PARAMETER["${key}",${value.toFixed(1)}]`).join(',');
  return `PROJCS["${name}",${CGCS2000},PROJECTION["Gauss_Kruger"],${listed},UNIT["Meter",1.0]]`;
}

const DEGREES = 'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]';
const WGS84 = `GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],${DEGREES}]`;
const CGCS2000 =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",' +
  `SPHEROID["CGCS2000",6378137.0,298.257222101]],${DEGREES}]`;
