import { boundsHold, boundsOf, unionOfBounds } from '../geo/bounds';
import { LAYER_IDS } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import type { Bounds } from '../model/units';
import type { RuleBook } from '../standards/ruleBook';
import { checkPipes, drained, tellPairs } from './checkPipes';
import type { Review } from './engine';
import { exchanged } from './exchange';
import { movePipes } from './movePipes';
import { type PipeNetwork, pipeNetwork } from './pipeNetwork';
import { pairFinder } from './pipePairs';
import type { ReviewPipe } from './pipes';
import { layModel, ownBounds } from './reviewModel';

/**
 * A review of pipe against pipe (`pipe_horizontal` and `pipe_vertical`, no other rule) with what is needed to make it
 * again when a few pipes change. States do not change each other: one may go back to an earlier one.
 */
export type PipeReview = {
  readonly review: Review;
  readonly project: Project;
  readonly network: PipeNetwork;
  /** Of each pipe, also of those that have gone. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Of the project's own layers: the metric plane lies in their middle. */
  readonly bounds: Bounds | null;
};

/** Every pair of the project. */
export function reviewPipes(project: Project, book: RuleBook): PipeReview {
  const model = drained(layModel(project));
  return {
    review: checkPipes(model, book),
    project,
    network: drained(pipeNetwork(model, book)),
    indexOf: new Map(model.pipes.map(({ id, index }) => [id, index])),
    bounds: drained(ownBounds(project)),
  };
}

/**
 * The same review after the pipes of these ids have changed, come or gone. Only pairs are checked again of which one
 * has changed or hangs on one that has, before or after, within the distance over which joints count; what they told
 * before is taken out of the earlier review, and the result is that of a full one. All is checked anew where another
 * layer has changed too, where the project's bounds do (its plane lies in their middle), and where `movePipes` cannot.
 *
 * @param ids all that differ between the two projects' pipes.
 */
export function reviewPipesAgain(before: PipeReview, project: Project, ids: ReadonlySet<string>): PipeReview {
  const { network: old, indexOf } = before;
  const anew = () => reviewPipes(project, old.book);
  if (!isOnlyPipes(before.project, project) || !boundsStay(before, project, ids)) return anew();
  const network = movePipes(old, project, indexOf, ids);
  if (network === null) return anew();
  const added = network.model.pipes.slice(old.model.pipes.length);
  const changed = [...[...ids].flatMap((id) => indexOf.get(id) ?? []), ...added.map(({ index }) => index)];
  const touched = new Set([...hangingOn(changed, old), ...hangingOn(changed, network)]);
  const touchedIds = new Set([...touched].map((index) => network.model.pipes[index]!.id));
  return {
    review: exchanged(before.review, toldBy(touched, old), toldBy(touched, network), ({ features }) =>
      features.some((id) => touchedIds.has(id)),
    ),
    project,
    network,
    indexOf:
      added.length === 0
        ? indexOf
        : new Map([...indexOf, ...added.map(({ id, index }) => [id, index] as const)]),
    bounds: before.bounds,
  };
}

/** What these pipes, each with every other, tell. */
function toldBy(indices: ReadonlySet<number>, network: PipeNetwork): Review {
  const finder = pairFinder(network, false);
  const pipes: ReviewPipe[] = [];
  for (const index of indices) {
    const pipe = network.model.pipes[index];
    if (!pipe) continue;
    pipes.push(pipe);
    finder.add(index);
  }
  return tellPairs(network, finder.found(), pipes);
}

/** The pipes themselves and those that hang on them as far as a verdict may look along joints. */
function* hangingOn(indices: readonly number[], network: PipeNetwork): Generator<number> {
  const { model, joints, kinds, widestHalfReach } = network;
  const length = 2 * (kinds.largest + 2 * widestHalfReach);
  for (const index of indices) {
    const pipe = model.pipes[index];
    if (pipe) for (const each of joints.linked(pipe, length)) yield each.index;
  }
}

function isOnlyPipes(before: Project, after: Project): boolean {
  return LAYER_IDS.every((layer) => layer === 'pipes' || before.layers[layer] === after.layers[layer]);
}

/** No side of the bounds is held by a pipe that has changed, and none has come to lie outside. */
function boundsStay(
  { bounds, project: before }: PipeReview,
  after: Project,
  ids: ReadonlySet<string>,
): boolean {
  const boundsIn = (project: Project) =>
    unionOfBounds(
      featuresOf(project, 'pipes')
        .filter(({ properties }) => ids.has(properties.id))
        .map(({ geometry }) => boundsOf(geometry)),
    );
  const [was, is] = [boundsIn(before), boundsIn(after)];
  if (bounds === null) return false;
  const isInside = (inner: Bounds) =>
    bounds[0] < inner[0] && bounds[1] < inner[1] && inner[2] < bounds[2] && inner[3] < bounds[3];
  return (was === null || isInside(was)) && (is === null || boundsHold(bounds, is));
}
