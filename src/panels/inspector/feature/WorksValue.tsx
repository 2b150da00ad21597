import { useTranslation } from 'react-i18next';
import type { CompoundWork } from '../../../model/schema/compounds';
import { shownText } from '../../../model/shownText';
import { useApp } from '../../../state/store';
import { useFeatureWords } from '../featureWords';
import { sourceNumber } from '../sourceNumber';
import { workLine } from './workLine';

/** The works of a compound, one a line. */
export function WorksValue({ works }: { readonly works: readonly CompoundWork[] }) {
  const { t } = useTranslation();
  const { value } = useFeatureWords();
  const language = useApp((state) => state.view.language);
  const lines = works.slice(0, MOST_SHOWN).map((work) =>
    workLine(work, {
      word: (table, text) => value('compounds', table, text),
      amount: (amount, unit) =>
        `${sourceNumber(amount, language)} ${unit === null ? '' : t(`words.unit.${unit}`)}`.trim(),
    }),
  );
  if (works.length > MOST_SHOWN) lines.push(`… ${works.length}`);
  return (
    <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {shownText(lines.join('\n'), LONGEST)}
    </span>
  );
}

/** There are two dozen kinds. */
const MOST_SHOWN = 60;
const LONGEST = 5000;
