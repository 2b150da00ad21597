import type { Readings } from '../../model/nameSearch';
import type { LonLat } from '../../model/units';
import { type Observed, observed } from '../observed';
import type { Page } from '../page';
import { fetchSite } from '../siteData';
import { EMPTY_QUERY, type FinderQuery, QUERY_FIELDS, readAddress, writeAddress } from './address';
import { startChoices } from './choices';
import { putFoundFirst } from './foundFirst';
import { listKeys } from './listKeys';
import { type Listed, matches } from './matching';
import { showOnMapButtons } from './showOnMap';

/** What is looked for and found, shared by the list and the map. */
export type FinderState = {
  readonly query: FinderQuery;
  /** Slugs. */
  readonly found: ReadonlySet<string>;
  readonly selected: string | null;
  /** What the pointer or the keyboard is on in the list. */
  readonly pointed: string | null;
  /** In the site's coordinates; never leaves the page. */
  readonly position: { readonly at: LonLat; readonly accuracy_m: number } | null;
};

export type Finder = {
  readonly state: Observed<FinderState>;
  readonly items: readonly ListItem[];
  readonly list: HTMLElement;
  readonly form: HTMLFormElement;
};

export type ListItem = Listed & { readonly element: HTMLLIElement; readonly at: LonLat | null };

/** Search and filters over the list that is in the HTML. */
export function startFinder(page: Page): Finder | null {
  const form = document.querySelector<HTMLFormElement>('form#finder');
  const list = document.querySelector<HTMLElement>('#compounds');
  if (!form || !list) return null;
  const items = [...list.querySelectorAll<HTMLLIElement>('li[data-slug]')].map(readItem);
  const finder: Finder = {
    form,
    list,
    items,
    state: observed<FinderState>({
      query: EMPTY_QUERY,
      found: new Set(items.map(({ slug }) => slug)),
      selected: null,
      pointed: null,
      position: null,
    }),
  };
  let readings: Readings | null = null;
  let names: ReadonlyMap<string, readonly (string | null)[]> = new Map();

  const find = (query: FinderQuery) => {
    const found = items.filter((item) =>
      matches({ ...item, names: [...(names.get(item.slug) ?? []), ...item.names] }, query, readings),
    );
    finder.state.change({ query, found: new Set(found.map(({ slug }) => slug)) });
  };
  showResult(finder, page, () => change(EMPTY_QUERY, 'push'));

  const change = (query: FinderQuery, entry: 'push' | 'replace') => {
    writeForm(form, query);
    find(readForm(form));
    remember(finder, entry);
  };
  const choices = startChoices(finder, page);
  const followAddress = () => {
    const asked = readAddress(location.hash);
    if (!asked) return;
    writeForm(form, asked.query);
    choices.showChosen();
    find(readForm(form));
    const known = items.some(({ slug }) => slug === asked.selected);
    finder.state.change({ selected: known ? asked.selected : null });
    // What the page does not know goes out of the address, not into a step of its own.
    remember(finder, 'replace');
  };

  let typing = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => {
    const typed = event.target instanceof HTMLInputElement;
    // One step back takes away a whole word, not its last letter.
    change(readForm(form), typed && typing ? 'replace' : 'push');
    typing = typed;
  });
  form.addEventListener('focusout', () => {
    typing = false;
  });
  window.addEventListener('popstate', () => {
    typing = false;
    followAddress();
  });
  finder.state.watch((now, before) => {
    // One step back undoes the choice and keeps the search; what is let go and chosen again at once is no step.
    if (now.selected !== before.selected) queueMicrotask(() => remember(finder, 'push'));
  });
  listKeys(finder, () => change({ ...finder.state.get().query, text: '' }, 'push'));
  showOnMapButtons(finder, page);
  putFoundFirst(finder);
  followAddress();

  fetchSite(page).then(
    (site) => {
      readings = (character) => site.readings[character] ?? [];
      names = new Map(site.compounds.map(({ slug, name, name_en }) => [slug, [name, name_en]]));
      if (finder.state.get().query.text !== '') find(finder.state.get().query);
    },
    // The names that the list itself shows are still found.
    (error: unknown) => console.warn('site data:', error),
  );
  return finder;
}

function readItem(element: HTMLLIElement): ListItem {
  const { slug = '', year = '', status = '', areas = '', at } = element.dataset;
  const [lon, lat] = (at ?? '').split(',').map(Number);
  return {
    element,
    slug,
    year,
    status,
    areas: areas.split(' ').filter((area) => area !== ''),
    names: [element.querySelector('a')?.textContent ?? null],
    at: Number.isFinite(lon) && Number.isFinite(lat) && at ? [lon!, lat!] : null,
  };
}

function showResult({ state, items, form, list }: Finder, page: Page, clear: () => void): void {
  const count = document.querySelector<HTMLElement>('[data-count]');
  const none = document.querySelector<HTMLElement>('[data-none]');
  count?.setAttribute('aria-live', 'polite');
  const button = none?.querySelector('button') ?? none?.appendChild(document.createElement('button'));
  if (button) {
    button.type = 'button';
    button.className ||= 'button';
    button.textContent ||= page.words.finder.clear;
    button.addEventListener('click', () => {
      clear();
      form.querySelector<HTMLElement>('[name="text"]')?.focus();
    });
  }
  let told = '';
  const show = () => {
    const { found, selected } = state.get();
    for (const { slug, element } of items) {
      element.hidden = !found.has(slug);
      element.toggleAttribute('data-selected', slug === selected);
    }
    list.hidden = found.size === 0;
    if (none) none.hidden = found.size > 0;
    const words = page.words.finder.count(found.size, items.length);
    if (count && told !== words) {
      count.textContent = words;
      told = words;
    }
  };
  state.watch(show);
  show();
}

function readForm(form: HTMLFormElement): FinderQuery {
  const query = { ...EMPTY_QUERY } as Record<keyof FinderQuery, string>;
  for (const name of QUERY_FIELDS) query[name] = field(form, name)?.value ?? '';
  return query;
}

function writeForm(form: HTMLFormElement, query: FinderQuery): void {
  for (const name of QUERY_FIELDS) {
    const input = field(form, name);
    if (!input || input.value === query[name]) continue;
    input.value = query[name];
    // A year that the list does not have leaves nothing chosen.
    if (input instanceof HTMLSelectElement && input.selectedIndex < 0) input.value = '';
  }
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  return form.querySelector(`[name="${name}"]`);
}

function remember({ state }: Finder, entry: 'push' | 'replace'): void {
  const { query, selected } = state.get();
  const hash = writeAddress({ query, selected });
  if (hash === location.hash || (hash === '' && readAddress(location.hash) === null)) return;
  const address = `${location.pathname}${location.search}${hash}`;
  if (entry === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
