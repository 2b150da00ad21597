import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewedFinding } from '../../../host/reviewResult';
import { decisionStateOf } from '../../../model/decisions';
import { setShownFindings } from '../../../state/commands/review';
import { showFindings } from '../../../state/findingQuery';
import { inSlices } from '../../../state/inSlices';
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

/** The list is made anew at most so often while findings come in. */
const CALM_MS = 200;

/** A value that changes often, passed on at once and then at most every so often; the last is never lost. */
function useCalmly<T>(value: T): T {
  const [calm, setCalm] = useState({ value, at: 0 });
  useEffect(() => {
    if (calm.value === value) return;
    const wait = Math.max(0, calm.at + CALM_MS - performance.now());
    const timer = setTimeout(() => setCalm({ value, at: performance.now() }), wait);
    return () => clearTimeout(timer);
  }, [value, calm]);
  return calm.value;
}
