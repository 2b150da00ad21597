import { shownText } from './shownText';

/**
 * The name of a feature in a language, as it is shown, or in the other one where that is missing; null where the source
 * gives none.
 */
export function localName(
  properties: { readonly [property: string]: unknown },
  language: 'zh' | 'en',
): string | null {
  const [own, other] =
    language === 'zh' ? [properties.name, properties.name_en] : [properties.name_en, properties.name];
  const name = [own, other].find((one): one is string => typeof one === 'string' && one !== '');
  return name === undefined ? null : shownText(name);
}
