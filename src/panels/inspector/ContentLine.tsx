import type { ContentRow } from '../../host/projectHost';
import { localName } from '../../model/localName';
import { shownText } from '../../model/shownText';
import { useFormat } from '../../ui/format';
import { type FeatureWords, useFeatureWords } from './featureWords';
import { RowText } from './RowText';

/** A row of a feature list, as a function that a list may call for each of its rows. */
export function ContentLine(row: ContentRow) {
  return <Line row={row} />;
}

/** What a feature is, in words. */
export function aboutRow({ ref, kind, diameter_mm, layout }: ContentRow, words: FeatureWords): string {
  const parts = kind === null ? [] : [shownText(words.kind(ref.layer, kind))];
  if (diameter_mm !== null) parts.push(`DN${diameter_mm}`);
  if (layout) parts.push(words.value(ref.layer, 'layout', layout));
  return parts.join(' · ');
}

function Line({ row }: { readonly row: ContentRow }) {
  const words = useFeatureWords();
  const format = useFormat();
  const figure =
    row.length_m !== null
      ? format.length(row.length_m)
      : row.area_m2 !== null
        ? format.area(row.area_m2)
        : '';
  return (
    <RowText
      featureRef={row.ref}
      category={row.kind}
      name={localName(row, format.language) ?? shownText(row.ref.id)}
      about={aboutRow(row, words)}
      figure={figure}
    />
  );
}
