import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionStateOf } from '../../../model/decisions';
import type { ReviewedFinding } from '../../../review/parties';
import { setShownFindings } from '../../../state/commands/review';
import { showFindings } from '../../../state/findingQuery';
import { inSlices } from '../../../state/inSlices';
import type { FindingBatches } from '../../../state/slices/review';
import { useApp } from '../../../state/store';
import { useFindingWords } from '../findingWords';
import { searchTexts } from './searchTexts';

/** Keeps what the list shows in step with findings, filter, grouping and decisions. */
export function useKeepShown(): void {
  const batches = useCalmly(useApp((state) => state.review.batches));
  const filter = useApp((state) => state.review.filter);
  const grouping = useApp((state) => state.review.grouping);
  const decisions = useApp((state) => state.project.summary?.decisions);
  const textsOf = useSearchTexts();
  useEffect(() => {
    const decisionOf = (finding: string) => decisionStateOf(decisions, finding);
    const job = showFindings(batches, { filter, grouping, decisionOf, textsOf });
    return inSlices(job, setShownFindings);
  }, [batches, filter, grouping, decisions, textsOf]);
}

function useSearchTexts(): (finding: ReviewedFinding) => readonly string[] {
  const { t } = useTranslation();
  const words = useFindingWords();
  const compounds = useApp((state) => state.project.summary?.compounds);
  return useMemo(() => {
    const names = new Map(
      compounds?.map(({ id, properties: { name, name_en } }) => [id, `${name} ${name_en}`]),
    );
    return searchTexts({ t, words, compoundName: (id) => names.get(id) ?? '' });
  }, [t, words, compounds]);
}

/** While findings come in, the list is made anew at most so often: less often, the more there are. */
const CALM_MS = { least: 200, eachBatch: 8 };

/** Batches as they come, passed on at once and then at most every so often; the last is never lost. */
function useCalmly(value: FindingBatches): FindingBatches {
  const [calm, setCalm] = useState({ value, at: 0 });
  useEffect(() => {
    if (calm.value === value) return;
    const pause = value.length === 0 ? 0 : CALM_MS.least + CALM_MS.eachBatch * value.length;
    const wait = Math.max(0, calm.at + pause - performance.now());
    const timer = setTimeout(() => setCalm({ value, at: performance.now() }), wait);
    return () => clearTimeout(timer);
  }, [value, calm]);
  return calm.value;
}
