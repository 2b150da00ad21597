import { PLAN_COLOURS } from './planColours';
import type { PlanFrame } from './planFrame';
import { FONTS } from './planText';
import { element, escaped } from './svg';

/** Width of a plan in CSS pixels where nothing else says how large it is shown. */
export const WIDTH_PX = 1000;

/** A whole SVG file. It holds no style, no script and no reference, so that any content security policy shows it. */
export function planSheet(
  frame: PlanFrame,
  title: string,
  content: readonly string[],
  below: string,
): string {
  const { width, height, foot } = frame;
  const sheet = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: WIDTH_PX,
      height: Math.round((WIDTH_PX * height) / width),
      'font-family': FONTS,
    },
    [
      element('title', {}, escaped(title)),
      // A viewport of its own: what reaches beyond the drawing is cut off.
      element(
        'svg',
        { width, height: foot },
        [element('rect', { width, height: foot, fill: PLAN_COLOURS.outside }), ...content]
          .filter((part) => part !== '')
          .join('\n'),
      ),
      below,
    ].join('\n'),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${sheet}\n`;
}
