import { type Stretch, stretchWithin } from '../../geo/segmentDistance';
import { forEachMeeting } from '../../geo/uniformGrid';
import type { Metres, PlaneMetres } from '../../model/units';
import { IMPORT_DUTY } from '../../standards/survey';
import type { ReviewPipe } from '../pipes';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { verticalGap } from '../verticalGap';
import { shapeOf } from './networkDuplicates';

/**
 * A pipe that lies on part of another of its network. Lines in one duct or trench, and pipes whose depths say that
 * one passes over the other, lie there rightly; the same line twice is told by network_duplicate.
 */
export const networkOverlap: Rule = {
  id: 'network_overlap',
  *check(model, book, desk) {
    const found = overlaps(model, book.settings.joint_tolerance_m);
    yield;
    const told = new Set<ReviewPipe>();
    for (const { a, b, length, at, alongA, alongB } of found.values()) {
      const shorter = Math.min(a.length, b.length);
      if (length < OVERLAP_M && (length < OWN_M || length < shorter * WHOLE)) continue;
      if (shapeOf(a, model) === shapeOf(b, model) || passesOver(a, alongA, b, alongB)) continue;
      told.add(b);
      desk.report({
        verdict: 'violation',
        figure: book.resolve(IMPORT_DUTY.no_duplicate_line),
        measured: Math.min(length, shorter),
        required: null,
        at,
        features: [b.id, a.id],
        facts: { overlap_m: Math.round(Math.min(length, shorter) * 100) / 100 },
        advice: [{ code: 'remove', values: { feature: b.id } }],
      });
    }
    const laid = model.pipes.filter((pipe) => isLaid(pipe) && !told.has(pipe));
    const short = laid.filter(({ length }) => length < OWN_M).length;
    // Of one this short nobody can say whether it lies on another or joins it.
    desk.notCheckable(short);
    desk.pass(laid.length - short);
  },
};

/** Less than this on one another is a joint that is drawn past its node. */
const OVERLAP_M = 1;
/** A pipe shorter than that overlaps when this share of it does. */
const WHOLE = 0.9;
const OWN_M = 0.2;
/** Lines in these lie in one bed. */
const SHARED_BEDS = ['conduit', 'duct_bank', 'trench', 'utility_tunnel'];

/** Of the pipe with the lower id, so that the order of the input does not matter. */
type Overlap = {
  readonly a: ReviewPipe;
  readonly b: ReviewPipe;
  readonly length: Metres;
  readonly at: PlaneMetres;
  readonly alongA: Metres;
  readonly alongB: Metres;
};

function overlaps(model: ReviewModel, tolerance: Metres): Map<number, Overlap> {
  const { pipes, segmentGrid, segments } = model;
  const { x1, y1, x2, y2, pipe: pipeOf, along, count } = segments;
  const found = new Map<number, Overlap & { longest: Metres }>();
  const out: Stretch = { from: 0, to: 0 };
  for (let i = 0; i < count; i++) {
    const a = pipes[pipeOf[i]!]!;
    if (!isLaid(a)) continue;
    const [ax, ay, bx, by] = [x1[i]!, y1[i]!, x2[i]!, y2[i]!];
    const [ux, uy] = [bx - ax, by - ay];
    const own = Math.hypot(ux, uy);
    if (own === 0) continue;
    forEachMeeting(
      segmentGrid,
      Math.min(ax, bx) - tolerance,
      Math.min(ay, by) - tolerance,
      Math.max(ax, bx) + tolerance,
      Math.max(ay, by) + tolerance,
      (j) => {
        const b = pipes[pipeOf[j]!]!;
        if (b === a || b.family !== a.family || b.id < a.id || !isLaid(b) || inOneBed(a, b)) return;
        const [vx, vy] = [x2[j]! - x1[j]!, y2[j]! - y1[j]!];
        const other = Math.hypot(vx, vy);
        if (other === 0 || Math.abs(ux * vy - uy * vx) > PARALLEL * own * other) return;
        stretchWithin(ax, ay, bx, by, x1[j]!, y1[j]!, x2[j]!, y2[j]!, tolerance, out);
        // Beside the other's own length only: where one ends and the next begins nothing lies on anything.
        const first = ((x1[j]! - ax) * ux + (y1[j]! - ay) * uy) / own ** 2;
        const second = ((x2[j]! - ax) * ux + (y2[j]! - ay) * uy) / own ** 2;
        out.from = Math.max(out.from, Math.min(first, second));
        out.to = Math.min(out.to, Math.max(first, second));
        const length = own * (out.to - out.from);
        if (!(length > 0)) return;
        const middle = (out.from + out.to) / 2;
        const at: PlaneMetres = [ax + ux * middle, ay + uy * middle];
        const onOther = ((at[0] - x1[j]!) * vx + (at[1] - y1[j]!) * vy) / other;
        const key = a.index * pipes.length + b.index;
        const held = found.get(key);
        const here = { at, alongA: along[i]! + own * middle, alongB: along[j]! + onOther, longest: length };
        const place = held && isBetter(held, here) ? held : here;
        found.set(key, { ...place, a, b, length: length + (held?.length ?? 0) });
      },
    );
  }
  return found;
}

/** The longer stretch; of two alike the first along the pipe, whatever the order of the input. */
function isBetter(held: Stretched, here: Stretched): boolean {
  const more = held.longest - here.longest;
  return Math.abs(more) > 1e-6 ? more > 0 : held.alongA <= here.alongA;
}

type Stretched = { readonly longest: Metres; readonly alongA: Metres };

/** Sine of the angle up to which two lines lie along one another: about 1°. */
const PARALLEL = 0.02;

/** What is abandoned may lie under what replaced it. */
function isLaid({ buried }: ReviewPipe): boolean {
  return buried;
}

function inOneBed({ properties: a }: ReviewPipe, { properties: b }: ReviewPipe): boolean {
  if (a.trench_id != null && a.trench_id === b.trench_id) return true;
  return a.laying != null && a.laying === b.laying && SHARED_BEDS.includes(a.laying);
}

function passesOver(a: ReviewPipe, alongA: Metres, b: ReviewPipe, alongB: Metres): boolean {
  const gap = verticalGap(a, alongA, b, alongB);
  return gap !== null && gap.span.low > 0;
}
