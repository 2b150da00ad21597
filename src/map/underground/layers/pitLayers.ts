import type { Layer } from '@deck.gl/core';
import { LineLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import type { Metres } from '../../../model/units';
import type { MapTheme } from '../../pipeColours';
import { ladder } from '../ladder';
import { PALETTES, type Rgba } from '../sceneColours';
import type { SceneModel } from '../sceneModel';
import type { Rings } from '../sceneSurface';
import { inScene } from './meshLayer';
import { polygon } from './polygon';

type Rung = { readonly from: number[]; readonly to: number[]; readonly colour: Rgba; readonly width: number };
type Mark = { readonly at: [number, number, number]; readonly text: string };

/** The pit under the compound: its far walls and floor, and a line for each step of depth. */
export function pitLayers(model: SceneModel, exaggeration: number, theme: MapTheme): Layer[] {
  const { frame, ground, reach } = model;
  const palette = PALETTES[theme];
  const { depth, levels, posts } = ladder(reach, ground.compound);
  const floor = -depth * exaggeration;
  const rungs: Rung[] = [0, ...levels].flatMap((level) => {
    const edge = level === 0;
    const colour = edge ? palette.groundEdge : palette.rung;
    return ground.compound.flatMap((rings) =>
      ringLines(rings, -level * exaggeration, colour, edge ? 2.5 : 1),
    );
  });
  for (const [east, north] of posts) {
    rungs.push({ from: [east, north, 0], to: [east, north, floor], colour: palette.rung, width: 1.5 });
  }
  return [
    new SolidPolygonLayer<Rings>({
      id: 'pit-floor',
      ...inScene(frame.origin),
      data: ground.compound as Rings[],
      getPolygon: (rings) => polygon(rings, floor),
      getFillColor: palette.pitFloor,
      updateTriggers: { getPolygon: floor, getFillColor: palette.pitFloor.join() },
      parameters: { depthWriteEnabled: false },
    }),
    new SolidPolygonLayer<Rings>({
      id: 'pit-walls',
      ...inScene(frame.origin),
      data: ground.compound as Rings[],
      getPolygon: (rings) => polygon(rings, floor),
      extruded: true,
      material: false,
      getElevation: -floor,
      getFillColor: palette.pit,
      updateTriggers: { getPolygon: floor, getElevation: floor, getFillColor: palette.pit.join() },
      // Only the walls that face the eye from behind: a pit seen into, not a block seen from outside.
      parameters: { depthWriteEnabled: false, cullMode: 'front' },
    }),
    new LineLayer<Rung>({
      id: 'pit-rungs',
      ...inScene(frame.origin),
      data: rungs,
      getSourcePosition: ({ from }) => from as [number, number, number],
      getTargetPosition: ({ to }) => to as [number, number, number],
      getColor: ({ colour }) => colour,
      getWidth: ({ width }) => width,
      parameters: { depthWriteEnabled: false },
    }),
  ];
}

/** The depths at the corners, as many as have room. */
export function ladderMarks(
  { frame, ground, reach }: SceneModel,
  exaggeration: number,
  theme: MapTheme,
  metresPerPixel: Metres,
): Layer[] {
  const palette = PALETTES[theme];
  const { levels, posts } = ladder(reach, ground.compound);
  const every = Math.ceil((MARK_ROOM_PX * metresPerPixel) / (levels[0]! * exaggeration));
  // Counted from the floor up, so that the deepest is always said.
  const said = levels.filter((_, i) => (levels.length - 1 - i) % every === 0);
  const marks: Mark[] = posts.flatMap(([east, north]) =>
    said.map((level) => ({
      at: [east, north, -level * exaggeration] as [number, number, number],
      text: `−${level}\u00A0m`,
    })),
  );
  return [
    new TextLayer<Mark>({
      id: 'pit-marks',
      ...inScene(frame.origin),
      data: marks,
      getPosition: ({ at }) => at,
      getText: ({ text }) => text,
      getSize: 12,
      getColor: palette.ink,
      getTextAnchor: 'start',
      getPixelOffset: [6, 0],
      background: true,
      getBackgroundColor: [...palette.paper, 200],
      backgroundPadding: [3, 1],
      characterSet: MARK_CHARACTERS,
      fontFamily: FONT,
      updateTriggers: { getColor: theme, getBackgroundColor: theme },
      parameters: { depthWriteEnabled: false, depthCompare: 'always' },
    }),
  ];
}

/** A line of text, as much higher as the tilt and the distance flatten a step. */
const MARK_ROOM_PX = 24;

export const MARK_CHARACTERS = '0123456789.−≈ m';
export const FONT = 'Inter, "Noto Sans", system-ui, sans-serif';

function ringLines(rings: Rings, z: number, colour: Rgba, width: number): Rung[] {
  return rings.flatMap((ring) =>
    ring.slice(1).map(([x, y], i) => {
      const [x0, y0] = ring[i]!;
      return { from: [x0, y0, z], to: [x, y, z], colour, width };
    }),
  );
}
