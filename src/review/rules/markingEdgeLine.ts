import { MARKING_DUTY } from '../../standards/markings';
import { laneMarkingsOf } from '../laneMarkings';
import { lanesOf } from '../lanes';
import { type LinedSide, linedSidesOf } from '../linedSides';
import type { Rule } from '../rule';

/** Kerb or edge line along both sides of each lane, but where another lane joins. */
export const markingEdgeLine: Rule = {
  id: 'marking_edge_line',
  *check(model, book, desk) {
    const { recorded } = laneMarkingsOf(model, book);
    const sides = linedSidesOf(model, book);
    const figure = book.resolve(MARKING_DUTY.kerb);
    const { all, undrawn } = lanesOf(model, book);
    desk.notCheckable(undrawn);
    for (const lane of all) {
      yield;
      const both = sides[lane.index];
      if (!both || !recorded.has(lane.compound)) {
        desk.notCheckable();
        continue;
      }
      if (both.every(isLined)) {
        desk.pass();
        continue;
      }
      const worse = both.reduce((a, b) => (shareOf(b) < shareOf(a) ? b : a));
      desk.report({
        verdict: 'violation',
        figure,
        measured: Math.round(shareOf(worse) * 1000) / 10,
        required: LINED_SHARE * 100,
        unit: '%',
        at: worse.gapAt ?? lane.middle,
        features: [lane.id],
        compound: lane.compound,
        facts: {
          left_pct: Math.round(shareOf(both[0]) * 100),
          right_pct: Math.round(shareOf(both[1]) * 100),
          gap_m: Math.round(worse.gap * 10) / 10,
        },
        advice: [{ code: 'add', values: { what: 'edge_line', feature: lane.id } }],
      });
    }
  },
};

/** The notice asks for the whole side; drawings leave a little open at ends and drives. */
const LINED_SHARE = 0.95;

export function isLined(side: LinedSide): boolean {
  return shareOf(side) >= LINED_SHARE;
}

function shareOf({ asked, lined }: LinedSide): number {
  return asked === 0 ? 1 : lined / asked;
}
