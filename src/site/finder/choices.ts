import type { Page } from '../page';
import { CHOICES, type FinderQuery } from './address';
import type { Finder } from './finder';

export type Choices = { readonly showChosen: () => void };

/** On a phone the filters are folded away behind a button; where there is room they are always there. */
export function startChoices({ form, state }: Finder, page: Page): Choices {
  const button = form.querySelector<HTMLButtonElement>('button[data-action="choices"]');
  const label = button?.textContent ?? '';
  const set = (isOpen: boolean) => button?.setAttribute('aria-expanded', String(isOpen));
  button?.addEventListener('click', () => set(button.getAttribute('aria-expanded') !== 'true'));
  // Folded away, what narrows the list is still counted.
  state.watch(({ query }) => {
    const words = page.words.finder.choices(label, active(query));
    if (button && button.textContent !== words) button.textContent = words;
  });
  return {
    /** A list that a link narrows opens with its filters in sight. */
    showChosen: () => {
      if ([...form.querySelectorAll('select')].some(({ value }) => value !== '')) set(true);
    },
  };
}

function active(query: FinderQuery): number {
  return CHOICES.filter((field) => query[field] !== '').length;
}
