import type { CompoundSummary, MeasuresByCompound } from '../host/summary';
import { localName } from '../model/localName';
import { matchesName, plainText, type Readings } from '../model/nameSearch';
import { shownText } from '../model/shownText';
import type { CompoundQuery, CompoundSort, Language } from './slices/view';

/** The compounds that a query lets through, in the order they came. `readings` is null until it is loaded. */
export function findCompounds(
  compounds: readonly CompoundSummary[],
  query: Pick<CompoundQuery, 'text' | 'years' | 'statuses'>,
  readings: Readings | null,
): readonly CompoundSummary[] {
  const text = plainText(query.text);
  return compounds.filter(
    ({ id, properties: { name, name_en, year, status } }) =>
      (query.years.length === 0 || (year != null && query.years.includes(year))) &&
      (query.statuses.length === 0 || query.statuses.includes(status ?? 'unknown')) &&
      (text === '' || matchesName(text, [name, name_en, id].map(searched), readings)),
  );
}

/** A name is found by its beginning; going through a megabyte would hold up the keys. */
function searched(name: string | null | undefined): string | undefined {
  return name?.slice(0, 1000);
}

/** Whether a search would profit from the pinyin dictionary. */
export function needsReadings(text: string): boolean {
  return /[a-z]/i.test(text);
}

/** In the order asked for; what is not stated stands last both ways. */
export function sortCompounds(
  compounds: readonly CompoundSummary[],
  sort: CompoundSort,
  measures: MeasuresByCompound | null,
  language: Language,
): readonly CompoundSummary[] {
  const names = new Intl.Collator(language === 'zh' ? 'zh-CN-u-co-pinyin' : 'en', { numeric: true });
  const byName = (a: CompoundSummary, b: CompoundSummary) =>
    names.compare(compoundName(a, language), compoundName(b, language));
  const direction = sort.descending ? -1 : 1;
  if (sort.by === 'name') return compounds.toSorted((a, b) => direction * byName(a, b));
  const key = sort.by;
  const values = new Map(compounds.map((compound) => [compound, sortValue(compound, key, measures)]));
  return compounds.toSorted((a, b) => {
    const [left, right] = [values.get(a) ?? null, values.get(b) ?? null];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || byName(a, b);
    return direction * (left - right) || byName(a, b);
  });
}

/** The name in the reader's language, or whichever the source gives. */
export function compoundName({ id, properties }: CompoundSummary, language: Language): string {
  return localName(properties, language) ?? shownText(id);
}

export type LandArea = { readonly m2: number; readonly source: 'reported' | 'measured' };

/** The land area a list shows: the ledger's, and the measured one where the ledger states none. */
export function landArea(compound: CompoundSummary, measures: MeasuresByCompound | null): LandArea | null {
  const reported = compound.properties.reported_land_area_m2;
  if (reported != null) return { m2: reported, source: 'reported' };
  const measured = measures?.[compound.id]?.area_m2;
  return measured == null ? null : { m2: measured, source: 'measured' };
}

function sortValue(
  compound: CompoundSummary,
  by: Exclude<CompoundSort['by'], 'name'>,
  measures: MeasuresByCompound | null,
): number | null {
  const { year, households } = compound.properties;
  if (by === 'year') return year ?? null;
  if (by === 'households') return households ?? null;
  if (by === 'area') return landArea(compound, measures)?.m2 ?? null;
  return compound.properties.reported_new_parking_stalls ?? measures?.[compound.id]?.stalls.total ?? null;
}
