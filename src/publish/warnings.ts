import type { PublishFile } from '../model/schema/publish';
import type { PublishableLayer } from '../model/terms';
import { isDefault } from './allowList';
import { isStated } from './pages/plainText';
import { isFreeText } from './publicProperties';
import {
  type DifferingFigure,
  LARGE_AREA_KM2,
  type PublicationReport,
  type PublicationWarning,
  type PublicSite,
} from './publicSite';
import type { OutgoingLayer } from './report';

/** What was found while the parts were made. */
export type FoundBefore = {
  readonly missingPhotos: readonly string[];
  readonly differing: readonly DifferingFigure[];
};

/** What somebody should look at before it goes out. */
export function warningsOf(
  site: PublicSite,
  file: PublishFile,
  { out, coverage }: Pick<PublicationReport, 'out' | 'coverage'>,
  outgoing: readonly OutgoingLayer[],
  { missingPhotos, differing }: FoundBefore,
): PublicationWarning[] {
  const warning = (code: PublicationWarning['code'], details: readonly string[]) =>
    details.map((detail) => ({ code, detail }));
  const named = out.flatMap(({ layer, properties }) => properties.map((one) => ({ layer, ...one })));
  const large = coverage.contiguous_km2 > LARGE_AREA_KM2 ? [`${coverage.contiguous_km2.toFixed(1)} km²`] : [];
  const free = outgoing.flatMap(({ layer, features }) => {
    const names = named.filter((one) => one.layer === layer && one.stated > 0).map(({ name }) => name);
    return names.flatMap((name) => {
      const values = features
        .map(({ properties }) => properties[name])
        .filter((value) => value !== undefined);
      const first = values.find(speaksOfPipes) ?? values[0];
      return isFreeText(layer, name, values) || speaksOfPipes(first)
        ? [`${layer}.${name} × ${values.length}: ${shortened(first)}`]
        : [];
    });
  });
  return [
    ...warning('large_area', large),
    ...warning(
      'beyond_default',
      named.filter((one) => !one.isDefault && one.stated > 0).map(({ layer, name }) => `${layer}.${name}`),
    ),
    ...warning('free_text', free),
    ...warning('not_stated', notStated(file, named)),
    ...differing.map(differs),
    ...warning('no_name', nameless(site)),
    ...warning('same_name', sameNames(site)),
    ...warning('photo_missing', missingPhotos),
    ...warning('foreign_basemap', isForeign(site.basemap?.tiles) ? [site.basemap!.tiles] : []),
    ...warning('no_compounds', site.compounds.length === 0 ? [''] : []),
    ...warning('no_address', site.address === null ? [''] : []),
  ];
}

function differs(figure: DifferingFigure): PublicationWarning {
  const { compound, quantity, reported, measured } = figure;
  return { code: 'figures_differ', detail: `${compound}, ${quantity}: ${reported}, ${measured}`, figure };
}

/** Another site's tiles: it learns who looks at what. */
export function isForeign(tiles: string | undefined): boolean {
  return tiles !== undefined && /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(tiles);
}

/** What publish.json names beyond the default in vain: nothing states it, or the map has no use for it. */
function notStated(
  { layers }: PublishFile,
  named: readonly { readonly layer: string; readonly name: string; readonly stated: number }[],
): string[] {
  const went = new Set(named.filter(({ stated }) => stated > 0).map(({ layer, name }) => `${layer}.${name}`));
  const wanted = Object.entries(layers ?? {}).flatMap(([layer, names]) =>
    (names ?? [])
      .filter((name) => !isDefault(layer as PublishableLayer, name))
      .map((name) => `${layer}.${name}`),
  );
  return wanted.filter((name) => !went.has(name));
}

/** By their addresses: the site can only count them. */
function nameless({ compounds }: PublicSite): string[] {
  return compounds.filter(({ name, name_en }) => ![name, name_en].some(isStated)).map(({ slug }) => slug);
}

function sameNames({ compounds }: PublicSite): string[] {
  const slugs = new Map<string, string[]>();
  for (const { name, name_en, slug } of compounds) {
    const shown = [name, name_en].find(isStated);
    if (shown !== undefined) slugs.set(shown, [...(slugs.get(shown) ?? []), slug]);
  }
  return [...slugs].filter(([, of]) => of.length > 1).map(([name, of]) => `${name}: ${of.join(', ')}`);
}

/** A name that tells of pipes what the layers of pipes may not. */
function speaksOfPipes(value: unknown): boolean {
  return typeof value === 'string' && /\bDN\s?\d{2}|埋深|管径|管底|标高|燃气|\d\s?(?:kV|千伏)/i.test(value);
}

function shortened(value: unknown): string {
  const text = [...String(value)];
  return text.length > LONGEST ? `${text.slice(0, LONGEST).join('')}…` : text.join('');
}

const LONGEST = 40;
