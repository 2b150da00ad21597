import { writeFileSync } from 'node:fs';
import { uniformGrid } from '../../../src/geo/uniformGrid';
import { featuresOf, type Project } from '../../../src/model/project';
import { checkPipes } from '../../../src/review/checkPipes';
import { reviewSteps } from '../../../src/review/engine';
import { joints } from '../../../src/review/joints';
import type { PipeNetwork } from '../../../src/review/pipeNetwork';
import { pairFinder } from '../../../src/review/pipePairs';
import { reviewPipes, reviewPipesAgain } from '../../../src/review/pipeReview';
import { type ReviewModel, reviewModel } from '../../../src/review/reviewModel';
import { type NearSegments, nearSegments, segmentSieve } from '../../../src/review/segmentSieve';
import { ruleBook } from '../../../src/standards/ruleBook';
import { streetNetwork } from '../streetNetwork';
import { addPair, bestTime, emptySet, type PairSet, REACH_M } from './near';

/** What one run of this program prints: `tsx ours.ts <segments> [file for the segments]`, alone in its process. */
export type OurFigures = {
  readonly segments: number;
  readonly pipes: number;
  readonly set: PairSet;
  /** Grid and pairs of segments within `REACH_M`: what the others do. */
  readonly nearMs: number;
  /** The same with the pairs put to their pipes and the crossings of these. */
  readonly crossingsMs: number;
  /** Features into the metric plane. */
  readonly layMs: number;
  /** Both rules of pipe against pipe on the laid network, to sorted findings. */
  readonly checkMs: number;
  readonly relations: number;
  readonly findings: number;
  /** The longest that the review keeps its worker from anything else. */
  readonly longestStepMs: number;
  /** After one pipe has moved. */
  readonly againMs: number;
  readonly peakMb: number;
};

const [wanted, file] = process.argv.slice(2);
/** Small networks need more turns until the code is warm. */
const rounds = Math.max(3, Math.min(60, Math.round(1_500_000 / Number(wanted))));
/** Of the list of pairs, so that it need not grow. */
const ROOM_A_SEGMENT = 4;
const book = ruleBook();
const project = streetNetwork(Number(wanted));
const model = reviewModel(project);
if (file !== undefined) writeSegments(model, file);

const everyone = allOfOneKind(model);
let found = nearSegments();
const nearMs = bestTime(() => (found = near(everyone)), rounds, rounds);
const set = emptySet();
for (let k = 0; k < found.i.count; k++) addPair(set, found.i.items[k]!, found.j.items[k]!, model.segments);
const crossingsMs = bestTime(() => nearAndCrossings(everyone), rounds, rounds);

const layMs = bestTime(() => reviewModel(project), rounds, 2);
// A copy of the model is one that nothing has been kept for.
const checkMs = bestTime(() => checkPipes({ ...model }, book), rounds, rounds);
const { summary, findings } = checkPipes(model, book);
const figures: OurFigures = {
  segments: model.segments.count,
  pipes: model.pipes.length,
  set,
  nearMs,
  crossingsMs,
  layMs,
  checkMs,
  relations: Object.values(summary).reduce((sum, { checked }) => sum + checked, 0),
  findings: findings.length,
  longestStepMs: longestStep(),
  againMs: timeAgain(),
  peakMb: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(figures));

/** The same sieve as the review's, for all pipes as one kind that keeps `REACH_M`. */
function near(network: PipeNetwork): NearSegments {
  const found = nearSegments(ROOM_A_SEGMENT * network.model.segments.count);
  const sieve = segmentSieve(withFreshGrid(network), true, found);
  for (const { index } of network.model.pipes) sieve(index);
  return found;
}

function nearAndCrossings(network: PipeNetwork): void {
  const finder = pairFinder(withFreshGrid(network), true);
  for (const { index } of network.model.pipes) finder.add(index);
  finder.found();
}

function withFreshGrid(network: PipeNetwork): PipeNetwork {
  const segmentGrid = uniformGrid(network.model.segmentGrid.boxes);
  return { ...network, model: { ...network.model, segmentGrid } };
}

function allOfOneKind(model: ReviewModel): PipeNetwork {
  const { length } = model.pipes;
  const apart = {
    tolerance: 0,
    jointOfEnd: Int32Array.from({ length: 2 * length }, (_, end) => end),
    nextInJoint: new Int32Array(2 * length).fill(-1),
    x: new Float64Array(2 * length),
    y: new Float64Array(2 * length),
  };
  const { network } = reviewPipes(streetNetwork(1), book);
  const farthest = Float64Array.of(REACH_M);
  return {
    ...network,
    model,
    joints: joints(model.pipes, model.segments, apart),
    kinds: {
      ...network.kinds,
      count: 1,
      ofPipe: new Int32Array(length),
      largest: REACH_M,
      pairs: { ...network.kinds.pairs, farthest, asks: Uint8Array.of(3), oneFamily: Uint8Array.of(0) },
    },
    buried: new Uint8Array(length).fill(1),
    halfReach: new Float64Array(length),
    widestHalfReach: 0,
  };
}

/** Of a whole review of the two rules, in the second round. */
function longestStep(): number {
  let longest = 0;
  for (let round = 0; round < 2; round++) {
    longest = 0;
    const steps = reviewSteps(project, book, { only: ['pipe_horizontal', 'pipe_vertical'] });
    for (let began = performance.now(); !steps.next().done; began = performance.now()) {
      longest = Math.max(longest, performance.now() - began);
    }
  }
  return longest;
}

/** One pipe after another moves by a few decimetres. */
function timeAgain(): number {
  let held = reviewPipes(project, book);
  let turn = 0;
  const times: number[] = [];
  for (let k = 0; k < 25; k++) {
    turn += 0.618;
    const { after, id } = withOneMoved(held.project, turn % 1);
    const began = performance.now();
    held = reviewPipesAgain(held, after, new Set([id]));
    if (k >= 5) times.push(performance.now() - began);
  }
  return Math.min(...times);
}

function withOneMoved(before: Project, share: number): { after: Project; id: string } {
  const features = [...featuresOf(before, 'pipes')];
  const which = Math.floor(share * features.length);
  const { geometry, ...rest } = features[which]!;
  if (geometry.type !== 'LineString') throw new Error('a street has plain lines');
  const coordinates = geometry.coordinates.map(([lon, lat]) => [lon! + 3e-6, lat! + 2e-6]);
  features[which] = { ...rest, geometry: { type: 'LineString', coordinates } };
  const pipes = { type: 'FeatureCollection', features } as const;
  return { after: { ...before, layers: { ...before.layers, pipes } }, id: rest.properties.id };
}

function writeSegments({ segments: { count, x1, y1, x2, y2, pipe } }: ReviewModel, to: string): void {
  const ends = new Float64Array(4 * count);
  for (let i = 0; i < count; i++) ends.set([x1[i]!, y1[i]!, x2[i]!, y2[i]!], 4 * i);
  const bytes = (list: Int32Array | Float64Array) => Buffer.from(list.buffer, 0, list.byteLength);
  writeFileSync(to, Buffer.concat([bytes(Int32Array.of(count)), bytes(ends), bytes(pipe)]));
}
