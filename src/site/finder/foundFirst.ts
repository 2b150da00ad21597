import type { Finder } from './finder';

/**
 * While somebody searches on a phone, what is found comes right below what is looked for, before the map: in the page
 * itself, so that the keyboard and a screen reader go the way the eye does.
 */
export function putFoundFirst({ list, state }: Finder): void {
  const section = list.closest('.list');
  const overview = document.querySelector('.overview');
  if (!section || !overview) return;
  const isPhone = matchMedia('(max-width: 39.99rem)');
  const place = () => {
    const isFirst = isPhone.matches && state.get().query.text.trim() !== '';
    if (isFirst === (section.nextElementSibling === overview)) return;
    const focused = document.activeElement;
    // The list is moved and not the map, which would have to draw itself anew.
    overview[isFirst ? 'before' : 'after'](section);
    if (section.contains(focused)) (focused as HTMLElement).focus({ preventScroll: true });
  };
  isPhone.addEventListener('change', place);
  state.watch(place);
  place();
}
