import { statusWords as english } from '../../../i18n/en/statusWords';
import { statusWords as chinese } from '../../../i18n/zh/statusWords';
import type { MapTheme } from '../../../map/pipeColours';
import { shownText } from '../../../model/shownText';
import { dateText } from '../../../publish/pages/dateText';
import type { PublicCompound } from '../../../publish/publicSite';
import { compoundAddress, type Page } from '../../page';
import { siteImage } from '../siteImages';
import { readStatus } from '../statusIcons';
import { element, iconButton, lineIcon, pictureOf } from './element';

export type CompoundCard = {
  readonly element: HTMLElement;
  readonly show: (compound: PublicCompound | null, theme: MapTheme) => void;
};

/** A few words on the compound that is chosen, and the way to its page. */
export function compoundCard(page: Page, all: readonly PublicCompound[], close: () => void): CompoundCard {
  const { words, language } = page;
  const card = element('section', { class: 'site-map-card', 'aria-live': 'polite' });
  card.hidden = true;
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  });
  return {
    element: card,
    show: (compound, theme) => {
      card.hidden = compound === null;
      if (compound === null) return card.replaceChildren();
      const status = readStatus(compound.status);
      const day = (date: string | null) => date && dateText(date, language);
      const dated = compound.start !== null || compound.finish !== null;
      const dates = dated ? [words.compound.dates(day(compound.start), day(compound.finish))] : [];
      const year = compound.year === null ? [] : [words.compound.year(compound.year)];
      card.replaceChildren(
        iconButton(words.map.close, lineIcon('M6 6l12 12', 'M18 6L6 18'), close),
        element(
          'h3',
          {},
          element('bdi', {}, nameOf(compound, page) ?? words.compound.unnamed(all.indexOf(compound) + 1)),
        ),
        element(
          'p',
          { class: 'site-map-card-status' },
          pictureOf(siteImage(`status/${status}/${theme}`)),
          (language === 'zh' ? chinese : english)[status],
          ...year.map((text) => element('span', {}, text)),
        ),
        ...dates.map((text) => element('p', { class: 'site-map-card-dates' }, text)),
        element('a', { href: compoundAddress(page, compound.slug) }, words.map.details),
      );
    },
  };
}

function nameOf({ name, name_en }: PublicCompound, { language }: Page): string | null {
  const stated = (language === 'en' ? [name_en, name] : [name, name_en]).find((one) => one?.trim());
  return stated ? shownText(stated, LONGEST) : null;
}

/** Characters. */
const LONGEST = 80;
