import type { LocalText } from '../../../model/schema/publish';
import { shownText, textInSentence } from '../../../model/shownText';
import type { PublicSite } from '../../../publish/publicSite';
import type { Page } from '../../page';
import { element } from './element';

/** What has to be said wherever the geometry is shown: that it is made up, its offset coordinates, whose tiles. */
export function mapNotes(page: Page, site: PublicSite): HTMLElement {
  const illustrative = site.illustrative && statedIn(page, site.illustrative);
  const notes = [
    illustrative && illustrativeChip(page, illustrative),
    site.coordinates === 'gcj02' ? page.words.map.gcj : null,
    site.basemap && textInSentence(plain(site.basemap.attribution)),
  ].filter((note): note is string | HTMLElement => note != null && note !== '');
  const line = element('p', { class: 'site-map-notes' });
  line.append(...notes.flatMap((note, at) => (at === 0 ? [note] : [' · ', note])));
  line.hidden = notes.length === 0;
  return line;
}

/** Two words, for the map is small; the banner of the page says the same in full. */
function illustrativeChip(page: Page, text: string): HTMLElement {
  const attributes = { class: 'site-map-illustrative', title: shownText(text) };
  return element('span', attributes, page.words.map.illustrative);
}

function statedIn({ language }: Page, text: LocalText): string {
  return text[language] || text[language === 'zh' ? 'en' : 'zh'];
}

/** Attributions are handed about as HTML; here they are text. */
function plain(attribution: string): string {
  return attribution
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .slice(0, 200);
}
