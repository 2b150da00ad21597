import type { Finder } from './finder';

/** `/` goes to the search, Escape clears it, the arrows walk through what was found. */
export function listKeys({ form, list, items, state }: Finder, clear: () => void): void {
  const search = form.querySelector<HTMLInputElement>('[name="text"]');
  const links = () => [...list.querySelectorAll<HTMLElement>('li[data-slug]:not([hidden]) a:first-of-type')];
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target))
      return;
    event.preventDefault();
    search?.focus();
    search?.select();
  });
  search?.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && search.value !== '') {
      event.preventDefault();
      clear();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      links()[0]?.focus();
    }
  });
  list.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (to < 0) search?.focus();
    else all[Math.min(to, all.length - 1)]?.focus();
  });
  for (const { element, slug } of items) {
    const point = (pointed: string | null) => () => state.change({ pointed });
    element.addEventListener('pointerenter', point(slug));
    element.addEventListener('focusin', point(slug));
    element.addEventListener('pointerleave', point(null));
    element.addEventListener('focusout', point(null));
  }
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
