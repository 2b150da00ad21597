import type { Metres } from '../../../model/units';
import type { PipeSection } from './pipeSection';

/** Where the section lies on a drawing of a given size; one exaggeration for all of it. */
export type SectionDrawing = {
  readonly exaggeration: number;
  readonly x: (along: Metres) => number;
  readonly y: (level: Metres) => number;
  /** Levels that a light line is drawn at, in metres below the ground at the start. */
  readonly gridDepths: readonly Metres[];
};

export type Frame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Fits the section into the frame with the largest round exaggeration that leaves it inside. */
export function sectionDrawing(section: PipeSection, frame: Frame): SectionDrawing {
  const levels = [section.start, section.end].flatMap(({ ground, crown, invert }) => [ground, crown, invert]);
  const highest = Math.max(...levels);
  const lowest = Math.min(...levels);
  const range = Math.max(highest - lowest, 0.1);
  const width = frame.right - frame.left;
  const height = frame.bottom - frame.top;
  const length = Math.max(section.length, 0.01);
  const exaggeration = roundDown((height / range) * (length / width));
  const across = Math.min(width / length, height / range / exaggeration);
  const down = across * exaggeration;
  const left = frame.left + (width - across * length) / 2;
  return {
    exaggeration,
    x: (along) => left + along * across,
    y: (level) => frame.top + (highest - level) * down,
    gridDepths: gridDepths(highest, lowest),
  };
}

/** Never below 1: a short deep pipe is drawn narrower instead of flattened. */
function roundDown(value: number): number {
  if (value < 2) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((step) => step * power <= value) ?? 1) * power;
}

function gridDepths(highest: Metres, lowest: Metres): Metres[] {
  const range = highest - lowest;
  const step = [0.25, 0.5, 1, 2, 5, 10, 20].find((candidate) => range / candidate <= 5) ?? 50;
  const depths: Metres[] = [];
  for (let index = Math.ceil(-highest / step); index * step <= -lowest + 1e-9; index++) {
    depths.push(index * step);
  }
  return depths;
}
