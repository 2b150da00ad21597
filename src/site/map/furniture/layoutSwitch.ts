import type { PlanLayout } from '../../../publish/publicSite';
import type { Words } from '../../page';
import { element } from './element';

/** Before or after the works. */
export function layoutSwitch(
  start: PlanLayout,
  words: Words['map'],
  choose: (layout: PlanLayout) => void,
): HTMLElement {
  const buttons = (['today', 'planned'] as const).map((layout) => {
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': String(layout === start) },
      words[layout],
    );
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      choose(layout);
    });
    return button;
  });
  return element('div', { class: 'site-map-layouts', role: 'group', 'aria-label': words.layout }, ...buttons);
}
