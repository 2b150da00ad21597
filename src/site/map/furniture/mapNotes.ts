import { textInSentence } from '../../../model/shownText';
import type { PublicSite } from '../../../publish/publicSite';
import type { Page } from '../../page';
import { element } from './element';

/** What has to be said wherever the geometry is shown: that it is made up, its offset coordinates, whose tiles. */
export function mapNotes(page: Page, site: PublicSite): HTMLElement {
  const notes = [
    site.illustrative?.[page.language],
    site.coordinates === 'gcj02' ? page.words.map.gcj : null,
    site.basemap && plain(site.basemap.attribution),
  ].filter((note): note is string => note != null && note !== '');
  const line = element('p', { class: 'site-map-notes' }, notes.map(textInSentence).join(' · '));
  line.hidden = notes.length === 0;
  return line;
}

/** Attributions are handed about as HTML; here they are text. */
function plain(attribution: string): string {
  return attribution
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .slice(0, 200);
}
