import type { Drawing, MapLayer } from '../style/mapLayer';
import { compoundGround, compoundLabels, compoundOutline } from './compounds';
import { fireLayers, markingLayers, signLayers } from './fire';
import { goesWithWorks } from './goesWithWorks';
import { nodeLayers } from './nodes';
import { obstacleLayers, treeLayers } from './obstacles';
import { otherLayers } from './other';
import { parkingLayers, parkingMarks } from './parking';
import { pipeLabels, pipeLayers } from './pipes';
import { buildingLabels, buildingLayers, groundLayers } from './surface';
import { surroundingsLabels, surroundingsLayers } from './surroundings';

/** Every layer of the plan view, lowest first: town, ground, what stands on it, what lies under it, words. */
export function projectLayers(drawing: Drawing): MapLayer[] {
  return [
    surroundingsLayers,
    compoundGround,
    groundLayers,
    // Stalls lie over the lanes: one that blocks a lane must be seen.
    fireLayers,
    parkingLayers,
    markingLayers,
    obstacleLayers,
    buildingLayers,
    goesWithWorks,
    treeLayers,
    otherLayers,
    compoundOutline,
    pipeLayers,
    parkingMarks,
    signLayers,
    surroundingsLabels,
    buildingLabels,
    pipeLabels,
    nodeLayers,
    compoundLabels,
  ].flatMap((layers) => layers(drawing));
}
