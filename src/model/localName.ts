/**
 * The name of a feature in a language, or in the other one where that is missing; null where the source
 * gives none.
 */
export function localName(
  properties: { readonly [property: string]: unknown },
  language: 'zh' | 'en',
): string | null {
  const [own, other] =
    language === 'zh' ? [properties.name, properties.name_en] : [properties.name_en, properties.name];
  return [own, other].find((name): name is string => typeof name === 'string' && name !== '') ?? null;
}
