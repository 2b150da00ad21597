import type { FeatureRef } from '../../model/featureRef';
import type { Metres } from '../../model/units';
import type { MapTheme } from '../pipeColours';
import { type Rgb, tubeColour } from './sceneColours';
import type { ScenePipe } from './scenePipes';
import { ballMatrix, type DeepPoint, dashes, distances, type Matrix, tubeMatrix } from './tubes';

/** One mesh of the scene: a length of tube, a box, or the ball that rounds a bend. */
export type Part = { readonly ref: FeatureRef; readonly matrix: Matrix; readonly colour: Rgb };
export type Parts = { readonly round: Part[]; readonly box: Part[]; readonly ball: Part[] };

export type PartOptions = {
  readonly theme: MapTheme;
  readonly exaggeration: number;
  /** No tube is drawn thinner. */
  readonly minimumRadius: Metres;
  /** Factor on the radius, for casings and halos. */
  readonly swell?: number;
  readonly dashed?: boolean;
};

export function tubeParts(pipes: readonly ScenePipe[], options: PartOptions): Parts {
  const parts: Parts = { round: [], box: [], ball: [] };
  for (const pipe of pipes) {
    for (const line of pipe.lines) {
      for (const piece of options.dashed ? dashed(line) : [line]) addPiece(parts, pipe, piece, options);
    }
  }
  return parts;
}

function addPiece(parts: Parts, pipe: ScenePipe, line: readonly DeepPoint[], options: PartOptions): void {
  const { ref, section, properties } = pipe;
  const { exaggeration, minimumRadius, swell = 1 } = options;
  const halfWidth = Math.max(section.halfWidth, minimumRadius) * swell;
  const halfHeight = Math.max(section.halfHeight, minimumRadius) * swell;
  const colour = tubeColour(properties, options.theme);
  const target = section.shape === 'round' ? parts.round : parts.box;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    if (from[0] === to[0] && from[1] === to[1] && from[2] === to[2]) continue;
    target.push({ ref, colour, matrix: tubeMatrix(from, to, halfWidth, halfHeight, exaggeration) });
    if (i > 1 && section.shape === 'round') {
      parts.ball.push({ ref, colour, matrix: ballMatrix(from, halfWidth, exaggeration) });
    }
  }
}

const DASH_M: Metres = 1.6;
const GAP_M: Metres = 1;
const MOST_DASHES = 60;

/** Long pipes get longer dashes, so that a scene stays light. */
function dashed(line: readonly DeepPoint[]): DeepPoint[][] {
  const length = distances(line).at(-1) ?? 0;
  const stretch = Math.max(1, length / ((DASH_M + GAP_M) * MOST_DASHES));
  return dashes(line, DASH_M * stretch, GAP_M * stretch);
}
