import type { Page, Words } from '../page';
import { type Day, dayInChina, daysBetween } from './civilDay';

/** Beside each deadline, how many days are left. */
export function startDeadlines(page: Page, now: Date = new Date()): void {
  const today = dayInChina(now);
  for (const element of document.querySelectorAll<HTMLElement>('[data-deadline]')) {
    const words = deadlineWords(today, element.dataset.deadline ?? '', page.words.compound);
    if (words === null) continue;
    element.textContent = words.text;
    element.dataset.state = words.state;
    element.hidden = false;
  }
}

export function deadlineWords(
  today: Day,
  deadline: Day,
  words: Pick<Words['compound'], 'daysLeft' | 'lastDay' | 'ended'>,
): { text: string; state: 'open' | 'last' | 'ended' } | null {
  const days = daysBetween(today, deadline);
  if (days === null) return null;
  if (days < 0) return { text: words.ended, state: 'ended' };
  return days === 0 ? { text: words.lastDay, state: 'last' } : { text: words.daysLeft(days), state: 'open' };
}
