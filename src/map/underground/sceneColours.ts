import type { PipeCategory } from '../../model/pipeCategory';
import type { PipeProperties } from '../../model/schema/pipes';
import { type MapTheme, PIPE_COLOURS } from '../pipeColours';

export type Rgb = [red: number, green: number, blue: number];
export type Rgba = [...Rgb, alpha: number];

/** Colours of what is not a pipe, for a light and a dark map. */
export type ScenePalette = {
  readonly ink: Rgb;
  readonly paper: Rgb;
  readonly building: Rgba;
  readonly buildingEdge: Rgba;
  readonly ground: Rgba;
  readonly groundEdge: Rgba;
  readonly road: Rgba;
  readonly green: Rgba;
  readonly parking: Rgba;
  readonly pit: Rgba;
  readonly pitFloor: Rgba;
  readonly rung: Rgba;
  readonly shaft: Rgb;
  readonly casing: Rgba;
  readonly crown: Rgba;
  readonly stem: Rgba;
  readonly accent: Rgb;
};

export const PALETTES: Readonly<Record<MapTheme, ScenePalette>> = {
  light: {
    ink: [38, 50, 56],
    paper: [255, 255, 255],
    building: [120, 138, 150, 30],
    buildingEdge: [84, 104, 118, 120],
    ground: [255, 255, 255, 40],
    groundEdge: [15, 118, 110, 255],
    road: [90, 100, 112, 34],
    green: [74, 150, 84, 46],
    parking: [70, 100, 150, 30],
    pit: [122, 104, 84, 40],
    pitFloor: [122, 104, 84, 52],
    rung: [96, 78, 58, 150],
    shaft: [168, 174, 178],
    casing: [255, 255, 255, 120],
    crown: [70, 140, 80, 70],
    stem: [110, 92, 74, 160],
    accent: [255, 176, 0],
  },
  dark: {
    ink: [236, 240, 242],
    paper: [20, 24, 27],
    building: [160, 180, 196, 24],
    buildingEdge: [170, 190, 204, 110],
    ground: [255, 255, 255, 10],
    groundEdge: [75, 192, 178, 255],
    road: [190, 200, 212, 26],
    green: [92, 190, 108, 34],
    parking: [130, 160, 220, 28],
    pit: [190, 168, 140, 26],
    pitFloor: [190, 168, 140, 30],
    rung: [214, 196, 170, 130],
    shaft: [150, 158, 164],
    casing: [255, 255, 255, 70],
    crown: [96, 176, 108, 60],
    stem: [170, 150, 128, 150],
    accent: [255, 196, 40],
  },
};

/** The category's colour as in plan; what is abandoned is half way to grey. */
export function tubeColour(pipe: Pick<PipeProperties, 'category' | 'status'>, theme: MapTheme): Rgb {
  const colour = categoryColour(pipe.category, theme);
  return pipe.status === 'abandoned' ? mix(colour, [140, 140, 140], 0.55) : colour;
}

export function categoryColour(category: PipeCategory, theme: MapTheme): Rgb {
  const hex = PIPE_COLOURS[theme][category].line;
  return [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as Rgb;
}

export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((value, i) => Math.round(value + (b[i]! - value) * share)) as Rgb;
}
