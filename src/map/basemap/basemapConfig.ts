type Shared = { readonly id: string; readonly name: { zh: string; en: string }; readonly enabled: boolean };

/** An online basemap of `config.json`. None is asked for anything unless it is enabled and chosen. */
export type Basemap =
  | (Shared & { readonly kind: 'tianditu'; readonly key: string })
  | (Shared & {
      readonly kind: 'style';
      readonly url: string;
      /** Further sites that the style has its tiles from. */
      readonly origins?: readonly string[] | undefined;
    });

/** The basemaps that are enabled and filled in; a file that cannot be read enables none. */
export async function enabledBasemaps(): Promise<readonly Basemap[]> {
  try {
    const response = await fetch('./config.json');
    const text = await response.text();
    // The reader brings the schema library, which the usual case of none enabled can do without.
    if (!/"enabled"\s*:\s*true/.test(text)) return [];
    const { readBasemaps } = await import('./readBasemaps');
    return readBasemaps(JSON.parse(text));
  } catch {
    return [];
  }
}
