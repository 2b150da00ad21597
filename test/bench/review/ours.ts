import { writeFileSync } from 'node:fs';
import { uniformGrid } from '../../../src/geo/uniformGrid';
import { featuresOf, type Project } from '../../../src/model/project';
import { checkPipes } from '../../../src/review/checkPipes';
import { reviewSteps } from '../../../src/review/engine';
import { joints } from '../../../src/review/joints';
import type { PipeNetwork } from '../../../src/review/pipeNetwork';
import { type PipePairs, pairFinder } from '../../../src/review/pipePairs';
import { reviewPipes, reviewPipesAgain } from '../../../src/review/pipeReview';
import { type ReviewModel, reviewModel } from '../../../src/review/reviewModel';
import { ruleBook } from '../../../src/standards/ruleBook';
import { streetNetwork } from '../streetNetwork';
import { addPair, bestTime, emptySet, type PairSet, REACH_M } from './near';

/** What one run of this program prints: `tsx ours.ts <segments> [file for the segments]`, alone in its process. */
export type OurFigures = {
  readonly segments: number;
  readonly pipes: number;
  readonly set: PairSet;
  /** Grid and pairs within `REACH_M`, with their crossings. */
  readonly nearMs: number;
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
const book = ruleBook();
const project = streetNetwork(Number(wanted));
const model = reviewModel(project);
if (file !== undefined) writeSegments(model, file);

const everyone = allOfOneKind(model);
let found: PipePairs | null = null;
const nearMs = bestTime(() => (found = near(everyone)), rounds, rounds);
const set = emptySet();
const { ofA, ofB, segments: start, count } = found!;
for (let s = 0; s < start[count]!; s++) addPair(set, ofA[s]!, ofB[s]!, model.segments);

const layMs = bestTime(() => reviewModel(project), rounds, 2);
// A copy of the model is one that nothing has been kept for.
const checkMs = bestTime(() => checkPipes({ ...model }, book), rounds, rounds);
const { summary, findings } = checkPipes(model, book);
const figures: OurFigures = {
  segments: model.segments.count,
  pipes: model.pipes.length,
  set,
  nearMs,
  layMs,
  checkMs,
  relations: Object.values(summary).reduce((sum, { checked }) => sum + checked, 0),
  findings: findings.length,
  longestStepMs: longestStep(),
  againMs: timeAgain(),
  peakMb: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(figures));

/** The same finder as the review's, for all pipes as one kind that keeps `REACH_M`. */
function near(network: PipeNetwork): PipePairs {
  const { segmentGrid } = network.model;
  const fresh = { ...network, model: { ...network.model, segmentGrid: uniformGrid(segmentGrid.boxes) } };
  const finder = pairFinder(fresh, true);
  for (const { index } of network.model.pipes) finder.add(index);
  return finder.found();
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
