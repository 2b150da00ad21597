import { type Nearest, segmentDistance } from '../../geo/segmentDistance';
import { forEachMeeting } from '../../geo/uniformGrid';
import type { PipeNodeProperties } from '../../model/schema/pipes';
import type { Metres, PlaneMetres } from '../../model/units';
import type { Figure } from '../../standards/figure';
import { IMPORT_CHECK } from '../../standards/survey';
import { familyOf, type ReviewPipe } from '../pipes';
import type { ReviewModel, ReviewNode } from '../reviewModel';
import type { Rule } from '../rule';
import { ROUNDING_M } from '../verdict';

/** Points that say how many lines meet there: a three-way with two pipes lacks one, or is no three-way. */
export const networkNodeEnds: Rule = {
  id: 'network_node_ends',
  *check(model, book, desk) {
    const named = pipesByNode(model.pipes);
    const tolerance = book.settings.joint_tolerance_m + ROUNDING_M;
    for (const node of model.nodes.values()) {
      const asked = asks(node.properties);
      if (asked === null) continue;
      const { value } = book.resolve(asked.figure);
      const ends = endsAt(node, named.get(node.id) ?? [], tolerance, model);
      if (value === null || ends === value || (asked.orMore && ends > value)) {
        desk.pass();
        continue;
      }
      desk.report({
        verdict: 'violation',
        figure: book.resolve(asked.figure),
        measured: ends,
        at: node.at,
        features: [node.id],
        advice: [{ code: 'connect', values: { feature: node.id } }],
      });
    }
    yield;
  },
};

type Asked = { readonly figure: Figure; readonly orMore: boolean };

/** By the survey's own word (特征) where it is kept, else by the kind; other kinds ask nothing. */
function asks({ kind, feature }: PipeNodeProperties): Asked | null {
  const word = typeof feature === 'string' ? feature.trim() : '';
  const own = WORDS.find(([pattern]) => pattern.test(word));
  if (own) return { figure: own[1], orMore: false };
  switch (kind) {
    case 'junction':
      return { figure: IMPORT_CHECK.three_way_ends, orMore: true };
    case 'bend':
      return { figure: IMPORT_CHECK.line_point_ends, orMore: false };
    case 'cap':
      return { figure: IMPORT_CHECK.end_point_ends, orMore: false };
    default:
      return null;
  }
}

const WORDS: readonly (readonly [RegExp, Figure])[] = [
  [/^(三通|三分支|tee|three[-_ ]way)$/i, IMPORT_CHECK.three_way_ends],
  [/^(四通|四分支|cross|four[-_ ]way)$/i, IMPORT_CHECK.four_way_ends],
  [/^(直线点|line[-_ ]point)$/i, IMPORT_CHECK.line_point_ends],
  [/^(起止点|起点|终点|end[-_ ]point)$/i, IMPORT_CHECK.end_point_ends],
];

function pipesByNode(pipes: readonly ReviewPipe[]): Map<string, ReviewPipe[]> {
  const found = new Map<string, ReviewPipe[]>();
  for (const pipe of pipes) {
    for (const id of new Set([pipe.startNode, pipe.endNode])) {
      if (id === null) continue;
      const held = found.get(id);
      if (held) held.push(pipe);
      else found.set(id, [pipe]);
    }
  }
  return found;
}

/** Ends that name the node or lie on it; a pipe that runs on through it comes in and goes out. */
function endsAt(
  { id, at, properties }: ReviewNode,
  named: readonly ReviewPipe[],
  tolerance: Metres,
  { pipes, segments, segmentGrid }: ReviewModel,
): number {
  const [x, y] = at;
  const here = new Set(named);
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  const family = properties.category === 'unknown' ? null : familyOf(properties.category);
  forEachMeeting(segmentGrid, x - tolerance, y - tolerance, x + tolerance, y + tolerance, (i) => {
    const pipe = pipes[segments.pipe[i]!]!;
    if (here.has(pipe) || (family !== null && pipe.family !== family)) return;
    const { x1, y1, x2, y2 } = segments;
    segmentDistance(x, y, x, y, x1[i]!, y1[i]!, x2[i]!, y2[i]!, out);
    if (out.distance <= tolerance) here.add(pipe);
  });
  let ends = 0;
  for (const pipe of here) {
    const isHere = (node: string | null, place: PlaneMetres) =>
      node === id || Math.hypot(place[0] - x, place[1] - y) <= tolerance;
    const own = Number(isHere(pipe.startNode, pipe.start)) + Number(isHere(pipe.endNode, pipe.end));
    ends += own === 0 ? 2 : own;
  }
  return ends;
}
