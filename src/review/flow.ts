import type { Metres, PlaneMetres } from '../model/units';
import type { RuleBook } from '../standards/ruleBook';
import { centreDepthAt, type EndLevels, type ReviewPipe } from './pipes';
import { depthBand } from './uncertainty';
import type { Band } from './verdict';

export type End = 'start' | 'end';

/** The end at which a drain flows out, as stated; null when the source does not say. */
export function outflowEnd({ properties }: ReviewPipe): End | null {
  if (properties.flow_direction == null) return null;
  return properties.flow_direction === 'forward' ? 'end' : 'start';
}

export function otherEnd(end: End): End {
  return end === 'start' ? 'end' : 'start';
}

export function placeOf(pipe: ReviewPipe, end: End): PlaneMetres {
  return end === 'start' ? pipe.start : pipe.end;
}

export function nodeOf(pipe: ReviewPipe, end: End): string | null {
  return end === 'start' ? pipe.startNode : pipe.endNode;
}

export function levelBand(pipe: ReviewPipe, end: End, book: RuleBook): Band | null {
  return depthBand(pipe.properties, centreDepthAt(pipe, end === 'start' ? 0 : pipe.length), book);
}

/** Levels of the invert (inner bottom) at the ends; null where a level is not known. */
export function invertLevels({ levels, properties }: ReviewPipe): EndLevels {
  const crown = properties.depth_reference === 'crown';
  const height = properties.diameter_mm ?? properties.section_height_mm ?? null;
  if (crown && height === null) return { start: null, end: null };
  const down = crown ? height! / 1000 + (properties.wall_mm ?? 0) / 1000 : 0;
  const lowered = (level: Metres | null) => (level === null ? null : level - down);
  return { start: lowered(levels.start), end: lowered(levels.end) };
}

/** Fall per length in the direction of flow; without a stated direction, from the higher end to the lower. */
export function slopeOf(pipe: ReviewPipe): number | null {
  const { start, end } = pipe.levels;
  if (start === null || end === null || pipe.length === 0) return null;
  const forward = (start - end) / pipe.length;
  const out = outflowEnd(pipe);
  if (out === null) return Math.abs(forward);
  return out === 'end' ? forward : -forward;
}

/** Both ends' limits over the length; null when nothing bounds one of them. */
export function slopeBand(pipe: ReviewPipe, book: RuleBook): Band | null {
  const start = levelBand(pipe, 'start', book);
  const end = levelBand(pipe, 'end', book);
  if (start === null || end === null || pipe.length === 0) return null;
  return { limit: (start.limit + end.limit) / pipe.length, proven: start.proven && end.proven };
}
