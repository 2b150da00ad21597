import type { PipeCategory } from '../../model/pipeCategory';
import type { SurveyPoint } from './surveyPoints';

/** Finds the point that a line means by a number: in its own area and category first, then wherever it is unique. */
export class PointIndex {
  /** null: more than one point at different places. */
  readonly #found = new Map<string, SurveyPoint | null>();

  constructor(points: readonly SurveyPoint[]) {
    for (const point of points) {
      if (point.key === '') continue;
      for (const key of keysOf(point.key, point)) {
        const known = this.#found.get(key);
        if (known === undefined) this.#found.set(key, point);
        else if (known !== null && !isSamePlace(known, point)) this.#found.set(key, null);
      }
    }
  }

  find(
    number: string,
    where: { category: PipeCategory | null; area: string },
  ): SurveyPoint | 'several' | null {
    let isSeveral = false;
    for (const key of keysOf(number, where)) {
      const point = this.#found.get(key);
      if (point) return point;
      if (point === null) isSeveral = true;
    }
    return isSeveral ? 'several' : null;
  }
}

function keysOf(
  number: string,
  { category, area }: { category: PipeCategory | null; area: string },
): string[] {
  const keys = [`\n\n${number}`];
  if (area !== '') keys.unshift(`${area}\n\n${number}`);
  if (category !== null) keys.unshift(`\n${category}\n${number}`);
  if (category !== null && area !== '') keys.unshift(`${area}\n${category}\n${number}`);
  return keys;
}

/** The same point listed in two tables. */
function isSamePlace(a: SurveyPoint, b: SurveyPoint): boolean {
  return Math.abs(a.position[0]! - b.position[0]!) < 1e-6 && Math.abs(a.position[1]! - b.position[1]!) < 1e-6;
}
