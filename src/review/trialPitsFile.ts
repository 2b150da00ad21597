import type { FeatureCollection, Polygon } from 'geojson';
import type { LonLat } from '../model/units';
import type { TrialPit, TrialPits } from './trialPits';

/** A row a pit, as a table for CSV or XLSX: names first. */
export function trialPitsTable({ pits, side }: TrialPits): (string | number | null)[][] {
  return [
    [...COLUMNS],
    ...pits.map((pit) => {
      const record = recordOf(pit, side);
      return COLUMNS.map((column) => record[column]);
    }),
  ];
}

/** Each pit as its square, with the columns of the table as properties. */
export function trialPitsGeoJson({ pits, side }: TrialPits): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: pits.map((pit) => ({
      type: 'Feature',
      properties: recordOf(pit, side),
      geometry: { type: 'Polygon', coordinates: [pit.ring.map(kept)] },
    })),
  };
}

const COLUMNS = [
  'number',
  'lon',
  'lat',
  'side_m',
  'compound',
  'settles',
  'findings',
  'findings_with_later_pits',
  'pipes',
  'other_pipes',
  'dig_from_m',
  'dig_to_m',
  'depth_unknown',
  'smallest_set',
] as const;

/** Depths to the centimetre: no survey of a hidden pipe knows them better. */
function recordOf(pit: TrialPit, side: number): Record<(typeof COLUMNS)[number], string | number | null> {
  const [lon, lat] = kept(pit.at);
  const names = (sought: boolean) =>
    pit.pipes
      .filter((pipe) => pipe.sought === sought)
      .map(({ id }) => id)
      .join(' ');
  const centimetres = (metres: number | undefined) =>
    metres === undefined ? null : Math.round(metres * 100) / 100;
  return {
    number: pit.number,
    lon,
    lat,
    side_m: side,
    compound: pit.compound,
    settles: pit.settles.length,
    findings: pit.settles.join(' '),
    findings_with_later_pits: pit.helps.join(' '),
    pipes: names(true),
    other_pipes: names(false),
    dig_from_m: centimetres(pit.depth?.from),
    dig_to_m: centimetres(pit.depth?.to),
    depth_unknown: pit.pipes.filter(({ sought, depthKnown }) => sought && !depthKnown).length,
    smallest_set: pit.exact ? 'yes' : 'no',
  };
}

/** 8 decimals of a degree are 1 mm. */
function kept([lon, lat]: LonLat): [number, number] {
  return [Math.round(lon * 1e8) / 1e8, Math.round(lat * 1e8) / 1e8];
}
