import type { MapTheme } from '../pipeColours';
import { categoryColour, mix, PALETTES } from './sceneColours';
import type { SceneNode } from './sceneNodes';
import type { Part, Parts } from './tubeParts';
import { ballMatrix, type DeepPoint, tubeMatrix } from './tubes';

export type ShaftOptions = {
  readonly exaggeration: number;
  readonly theme: MapTheme;
  readonly minimumRadius: number;
};

/** Shafts stand in concrete grey under a lid in the colour of their category; fittings are balls in it. */
export function shaftParts(nodes: readonly SceneNode[], options: ShaftOptions): Parts {
  const parts: Parts = { round: [], box: [], ball: [] };
  for (const node of nodes) {
    if (node.shaft.form === 'fitting') parts.ball.push(fitting(node, options));
    else parts.round.push(...shaft(node, options));
  }
  return parts;
}

const LID_M = 0.12;

function shaft({ ref, at, shaft, properties }: SceneNode, options: ShaftOptions): Part[] {
  const { exaggeration, theme, minimumRadius } = options;
  const colour = categoryColour(properties.category, theme);
  const radius = Math.max(shaft.radius, minimumRadius * 1.4);
  const point = (depth: number): DeepPoint => [at[0], at[1], depth];
  const lid = Math.max(LID_M, minimumRadius * 0.7) / exaggeration;
  const wall = mix(PALETTES[theme].shaft, colour, shaft.top < 0 ? 0.6 : 0.22);
  return [
    {
      ref,
      colour: wall,
      matrix: tubeMatrix(point(shaft.bottom), point(shaft.top), radius, radius, exaggeration),
    },
    {
      ref,
      colour,
      matrix: tubeMatrix(
        point(shaft.top),
        point(shaft.top - lid),
        radius * 1.18,
        radius * 1.18,
        exaggeration,
      ),
    },
  ];
}

function fitting({ ref, at, shaft, properties }: SceneNode, options: ShaftOptions): Part {
  const radius = Math.max(shaft.radius, options.minimumRadius * 1.5);
  const colour = categoryColour(properties.category, options.theme);
  return { ref, colour, matrix: ballMatrix([at[0], at[1], shaft.bottom], radius, options.exaggeration) };
}
