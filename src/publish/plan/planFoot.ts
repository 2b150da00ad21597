import type { Metres } from '../../model/units';
import { PLAN_COLOURS } from './planColours';
import { type PlanFrame, UNITS_PER_METRE } from './planFrame';
import { label } from './planText';
import { element, group } from './svg';

/** The strip under a drawing: a scale bar of a round length on the left, the north arrow on the right. */
export function planFoot({ width, height, foot }: PlanFrame): string {
  const size = width * 0.03;
  const metres = scaleBarMetres(width / UNITS_PER_METRE);
  const length = metres * UNITS_PER_METRE;
  const left = Math.round(width * 0.03);
  const thick = Math.round(width * 0.008);
  const top = Math.round(foot + (height - foot) * 0.66);
  const hair = Math.max(1, Math.round(width * 0.0012));
  const written = (text: string, x: number) =>
    label({ text, x, y: top - size * 0.72, size, turn: 0 }, { 'text-anchor': 'middle' });
  const bar = [
    element('path', {
      d: `M${left} ${top}h${length}v${thick}h${-length}z`,
      fill: PLAN_COLOURS.paper,
      stroke: PLAN_COLOURS.text,
      'stroke-width': hair,
    }),
    element('path', { d: `M${left} ${top}h${length / 2}v${thick}h${-length / 2}z` }),
    written('0', left),
    written(String(metres / 2), left + length / 2),
    written(`${metres} m`, left + length),
  ];
  const x = Math.round(width - width * 0.045);
  const tip = Math.round(foot + (height - foot) * 0.16);
  const tall = Math.round((height - foot) * 0.7);
  const half = Math.round(width * 0.011);
  const arrow = [
    element('path', { d: `M${x} ${tip}l${half} ${tall}l${-half} ${-Math.round(tall * 0.25)}z` }),
    element('path', {
      d: `M${x} ${tip}l${-half} ${tall}l${half} ${-Math.round(tall * 0.25)}z`,
      fill: PLAN_COLOURS.paper,
      stroke: PLAN_COLOURS.text,
      'stroke-width': hair,
      'stroke-linejoin': 'round',
    }),
    label(
      { text: 'N', x: x - width * 0.035, y: tip + tall * 0.5, size, turn: 0 },
      { 'text-anchor': 'middle' },
    ),
  ];
  return group({ fill: PLAN_COLOURS.text }, [
    element('rect', { y: foot, width, height: height - foot, fill: PLAN_COLOURS.paper }),
    ...bar,
    ...arrow,
  ]);
}

/** The longest of 1, 2, 5, 10, 20, 50, … metres that takes at most a third of the sheet. */
export function scaleBarMetres(sheetMetres: Metres): Metres {
  const most = sheetMetres / 3;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((times) => times * power <= most) ?? 1) * power;
}
