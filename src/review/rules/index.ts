import type { Rule } from '../rule';
import { RULE_IDS } from '../ruleIds';
import { aisleWidth } from './aisleWidth';
import { compoundOverlap } from './compoundOverlap';
import { cover } from './cover';
import { drainEnd } from './drainEnd';
import { drainDiameterDecrease, drainInvertStep } from './drainJointRules';
import { drainNoOutfall } from './drainNoOutfall';
import { drainAdverseSlope, drainSlope } from './drainSlope';
import { featureOutsideCompound } from './featureOutsideCompound';
import { fireLaneDeadEnd } from './fireLaneDeadEnd';
import { fireLaneHeight, fireLaneSlope, fireLaneWidth } from './fireLaneFigures';
import { fireLaneObstructed } from './fireLaneObstructed';
import { fireLaneReach } from './fireLaneReach';
import { fireLaneRing } from './fireLaneRing';
import { fireLaneTurningRadius } from './fireLaneTurningRadius';
import { fireLaneWallDistance } from './fireLaneWallDistance';
import { ledgerDifference, ledgerUnitSlip } from './ledgerFigures';
import { manholeSpacing } from './manholeSpacing';
import { markingBoxSpacing } from './markingBoxSpacing';
import { markingEdgeLine } from './markingEdgeLine';
import { markingEntranceMesh } from './markingEntranceMesh';
import { markingSign } from './markingSign';
import { networkCategoryCode } from './networkCategoryCode';
import { networkDuplicate } from './networkDuplicates';
import { networkNearMiss } from './networkEnds';
import { networkImpossibleValue } from './networkImpossibleValue';
import { networkNodeEnds } from './networkNodeEnds';
import { networkOrphanNode } from './networkOrphanNodes';
import { networkOverlap } from './networkOverlap';
import { pipeBuilding } from './pipeBuilding';
import { pipeFoundation } from './pipeFoundation';
import { pipeHorizontal } from './pipeHorizontal';
import { pipeObstacle, pipeTree } from './pipeObstacles';
import { pipeUnderBuilding } from './pipeUnderBuilding';
import { pipeVertical } from './pipeVertical';
import { rescueSite } from './rescueSite';
import { stallPlacement } from './stallPlacement';
import { stallSize } from './stallSize';
import { stallWindowDistance } from './stallWindowDistance';
import { stormFoulConnection } from './stormFoulConnection';

const BUILT: readonly Rule[] = [
  pipeHorizontal,
  pipeVertical,
  pipeBuilding,
  pipeUnderBuilding,
  pipeFoundation,
  pipeTree,
  pipeObstacle,
  cover,
  drainSlope,
  drainAdverseSlope,
  drainDiameterDecrease,
  drainInvertStep,
  manholeSpacing,
  stormFoulConnection,
  drainEnd,
  drainNoOutfall,
  networkNearMiss,
  networkDuplicate,
  networkOverlap,
  networkOrphanNode,
  networkNodeEnds,
  networkImpossibleValue,
  networkCategoryCode,
  fireLaneObstructed,
  fireLaneWidth,
  fireLaneHeight,
  fireLaneSlope,
  fireLaneWallDistance,
  fireLaneTurningRadius,
  fireLaneDeadEnd,
  fireLaneRing,
  fireLaneReach,
  rescueSite,
  markingEdgeLine,
  markingBoxSpacing,
  markingEntranceMesh,
  markingSign,
  stallSize,
  stallPlacement,
  aisleWidth,
  stallWindowDistance,
  compoundOverlap,
  featureOutsideCompound,
  ledgerDifference,
  ledgerUnitSlip,
];

/** The rules that are built, in the order of RULE_IDS. */
export const RULES: readonly Rule[] = [...BUILT].sort(
  (a, b) => RULE_IDS.indexOf(a.id) - RULE_IDS.indexOf(b.id),
);
