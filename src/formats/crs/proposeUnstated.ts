import type { Bounds } from '../../model/units';
import { inArea } from './boundsDistance';
import { gridOfEpsg } from './chineseGrids';
import type { CrsCandidate } from './crsTypes';
import { candidate, type Draft, isInhabited, isNearOpen, type Landed, landAll } from './draft';
import { gridsElsewhere } from './elsewhere';
import { byMagnitude, olderDatums } from './magnitude';
import { CHINA } from './resolveCrs';
import type { Sketch } from './sketch';

/** What the numbers, and where each system would put them, allow when nothing is stated. None is ever certain. */
export async function proposeUnstated(
  sketch: Sketch,
  open: Bounds | null,
  /** Systems that something other than the numbers speaks for. */
  hinted: readonly Draft[] = [],
): Promise<CrsCandidate[]> {
  const { prefixed, plain, degrees, mercator } = byMagnitude(sketch);
  const prefixes = (await landAll(prefixed, sketch, open)).filter(isInItsArea);
  const zones = (await landAll(plain, sketch, open)).filter(isInItsArea);
  const angles = (await landAll(degrees, sketch, open)).filter(({ crs, landing }) => {
    if (crs === 'EPSG:4326') return isSite(sketch) || inArea(CHINA, landing.middle[0], landing.middle[1], 0);
    return landing.isInArea === true && isInhabited(landing);
  });
  const isChinese = prefixes.length + zones.length > 0;
  const webMercator = (await landAll(mercator, sketch, open)).filter(({ landing }) => {
    const [lon, lat] = landing.middle;
    return isInhabited(landing) && (!isChinese || inArea(CHINA, lon, lat, 0) || isNearOpen(landing));
  });
  const spoken = (await landAll(hinted, sketch, open)).filter(isInItsArea);
  const found = [
    ...spoken.map((one) => candidate(one, isNearOpen(one.landing) ? 'likely' : 'possible')),
    ...prefixes.map((one) => candidate(one, isCgcs2000(one) ? 'likely' : 'possible')),
    ...(await withOlder(zones, sketch, open)),
    ...angles.map((one) => candidate(one, isLikelyAngle(one, sketch) ? 'likely' : 'possible')),
    ...webMercator.map((one) => candidate(one, isNearOpen(one.landing) ? 'likely' : 'possible')),
  ];
  const isSettled = found.some(({ likelihood }) => likelihood === 'likely');
  if (isSettled || angles.length > 0 || (isChinese && open === null)) return found;
  const elsewhere = await landAll(await gridsElsewhere(sketch, open), sketch, open);
  const unknown = elsewhere.filter(({ crs, landing }) => {
    return isInhabited(landing) && !found.some((one) => one.crs === crs);
  });
  return [...found, ...unknown.map((one) => candidate(one, 'possible'))];
}

/** The zone that lands beside what is open is likely, and its older datums are offered as well. */
async function withOlder(
  zones: readonly Landed[],
  sketch: Sketch,
  open: Bounds | null,
): Promise<CrsCandidate[]> {
  const near = zones.filter(({ landing }) => isNearOpen(landing));
  const older = near.flatMap((one) => {
    const grid = gridOfEpsg(Number(one.crs.slice('EPSG:'.length)));
    return grid === null ? [] : olderDatums(one, grid);
  });
  return [
    ...zones.map((one) => candidate(one, near.includes(one) ? 'likely' : 'possible')),
    ...(await landAll(older, sketch, open)).map((one) => candidate(one, 'possible')),
  ];
}

/** Inside the area where its zone is used. */
function isInItsArea({ landing }: Landed): boolean {
  return landing.isInArea === true;
}

function isCgcs2000({ crs }: Landed): boolean {
  return gridOfEpsg(Number(crs.slice('EPSG:'.length)))?.datum === 'cgcs2000';
}

/** Degrees are likely where a site of some size lands in China, beside what is open, or by a town. */
function isLikelyAngle({ crs, landing }: Landed, sketch: Sketch): boolean {
  if (crs !== 'EPSG:4326') return false;
  if (isNearOpen(landing)) return true;
  const [lon, lat] = landing.middle;
  return isSite(sketch) && isInhabited(landing, inArea(CHINA, lon, lat, 0) ? 300_000 : 50_000);
}

/** Read as degrees, what spans a country is rather a schematic in units of its own, such as EPANET's Net3. */
function isSite({ extent: [minX, minY, maxX, maxY] }: Sketch): boolean {
  return Math.max(maxX - minX, maxY - minY) <= LARGEST_SITE;
}

/** Degrees. */
const LARGEST_SITE = 5;
