import type { Page } from '../page';
import type { Finder } from './finder';

/** Beside each name, the way to its place on the map; the name itself leads to its page. */
export function showOnMapButtons({ items, state }: Finder, page: Page): void {
  const map = document.getElementById('map');
  if (!map) return;
  const { show, showShort } = page.words.finder;
  for (const { element, slug, names } of items) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'show-on-map';
    button.textContent = showShort;
    button.setAttribute('aria-label', show(names[0] ?? ''));
    button.addEventListener('click', () => {
      // Chosen once more, it is shown once more.
      state.change({ selected: null });
      state.change({ selected: slug });
      map.scrollIntoView({ block: 'nearest', behavior: 'auto' });
    });
    element.append(button);
  }
}
