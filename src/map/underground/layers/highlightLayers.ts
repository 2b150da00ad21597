import type { Layer } from '@deck.gl/core';
import { LineLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import { PALETTES, type Rgb } from '../sceneColours';
import { type SceneModel, type SceneThing, thingKey } from '../sceneModel';
import type { ScenePipe } from '../scenePipes';
import { shaftParts } from '../shaftParts';
import { type PartOptions, tubeParts } from '../tubeParts';
import { inScene, meshLayers } from './meshLayer';
import { FONT, MARK_CHARACTERS } from './pitLayers';
import { polygon } from './polygon';

/**
 * A glow around what is selected or pointed at. Drawn before the pipes and leaving no depth behind, so that
 * the thing itself stands inside it in its own colour.
 */
export function glowLayers(
  name: string,
  { frame }: SceneModel,
  thing: SceneThing,
  options: PartOptions,
): Layer[] {
  const { accent } = PALETTES[options.theme];
  const look = {
    colour: accent,
    opacity: name === 'selected' ? 0.5 : 0.3,
    seeThrough: true,
    pickable: false,
  };
  const id = `${name}-${thingKey(thing.ref)}`;
  if (thing.kind === 'pipe') {
    return meshLayers(id, frame.origin, tubeParts([thing], { ...options, swell: 2.4 }), look);
  }
  if (thing.kind === 'node') {
    const wider = { ...thing, shaft: { ...thing.shaft, radius: thing.shaft.radius + options.minimumRadius } };
    return meshLayers(id, frame.origin, shaftParts([wider], options), look);
  }
  if (thing.kind === 'building') {
    return [
      new SolidPolygonLayer({
        id,
        ...inScene(frame.origin),
        data: [thing],
        getPolygon: () => polygon(thing.rings),
        extruded: true,
        wireframe: true,
        getElevation: thing.height,
        getFillColor: [...accent, 50],
        getLineColor: [...accent, 220],
        parameters: { depthWriteEnabled: false },
      }),
    ];
  }
  return [];
}

/** Plumb lines from the ground to both ends of the selected pipe, with the depth as the source states it. */
export function plumbLayers(
  { frame }: SceneModel,
  pipe: ScenePipe,
  { exaggeration, theme }: PartOptions,
): Layer[] {
  const { ink, paper } = PALETTES[theme];
  const { depths, section, lines } = pipe;
  const offset = depths.reference === 'crown' ? -section.halfHeight : section.innerHalfHeight;
  const approximate = depths.source === 'assumed' ? '≈ ' : '';
  const ends = [
    { at: lines[0]?.[0], depth: depths.start },
    { at: lines.at(-1)?.at(-1), depth: depths.end },
  ].flatMap(({ at, depth }) =>
    at
      ? [
          {
            east: at[0],
            north: at[1],
            bottom: -at[2] * exaggeration - offset,
            text: `${approximate}${depth.toFixed(2)}\u00A0m`,
          },
        ]
      : [],
  );
  return [
    new LineLayer({
      id: 'plumb-lines',
      ...inScene(frame.origin),
      data: ends,
      getSourcePosition: ({ east, north }) => [east, north, 0],
      getTargetPosition: ({ east, north, bottom }) => [east, north, bottom],
      getColor: ink as Rgb,
      getWidth: 2,
      parameters: { depthWriteEnabled: false, depthCompare: 'always' },
    }),
    new TextLayer({
      id: 'plumb-marks',
      ...inScene(frame.origin),
      data: ends,
      getPosition: ({ east, north }) => [east, north, 0],
      getText: ({ text }) => text,
      getSize: 13,
      getColor: paper,
      getPixelOffset: [0, -12],
      background: true,
      getBackgroundColor: [...ink, 230],
      backgroundPadding: [5, 2],
      characterSet: MARK_CHARACTERS,
      fontFamily: FONT,
      fontWeight: 600,
      updateTriggers: { getColor: theme, getBackgroundColor: theme },
      parameters: { depthWriteEnabled: false, depthCompare: 'always' },
    }),
  ];
}
