import { type Day, dayInChina, daysBetween } from './civilDay';

/** Today's mark in each timeline, where today lies in it. */
export function startTimelines(now: Date = new Date()): void {
  const today = dayInChina(now);
  for (const timeline of document.querySelectorAll<HTMLElement>('[data-timeline]')) {
    const mark = timeline.querySelector<HTMLElement>('[data-today]');
    const { start = '', finish = '' } = timeline.dataset;
    const at = timelinePosition(today, start, finish);
    if (!mark || at === null) continue;
    mark.style.setProperty('--position', `${(at * 100).toFixed(3)}%`);
    mark.hidden = false;
  }
}

/** Where the middle of a day lies between the morning of the first and the evening of the last: 0 to 1; null outside. */
export function timelinePosition(day: Day, start: Day, finish: Day): number | null {
  const [passed, length] = [daysBetween(start, day), daysBetween(start, finish)];
  if (passed === null || length === null || length < 0) return null;
  return passed < 0 || passed > length ? null : (passed + 0.5) / (length + 1);
}
