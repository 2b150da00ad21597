import { useMemo } from 'react';
import type { ReviewedFinding } from '../../../host/reviewResult';
import { useApp } from '../../../state/store';
import { type FindingWords, useFindingWords } from '../findingWords';
import { filterFindings, groupByRule } from './findingRows';

const NONE: readonly ReviewedFinding[] = [];

/** The findings that the filter lets through, grouped as the list shows them. */
export function useShownFindings() {
  const all = useApp((state) => state.review.result?.findings) ?? NONE;
  const filter = useApp((state) => state.review.filter);
  const compounds = useApp((state) => state.project.summary?.compounds);
  const words = useFindingWords();

  const textOf = useMemo(() => {
    const names = new Map(
      compounds?.map(({ id, properties }) => [id, `${properties.name} ${properties.name_en}`]),
    );
    return remembered((finding) => searchText(finding, words, names.get(finding.compound ?? '') ?? ''));
  }, [words, compounds]);
  return useMemo(() => {
    const shown = filterFindings(all, filter, textOf);
    return { all, shown, ...groupByRule(shown) };
  }, [all, filter, textOf]);
}

function searchText(finding: ReviewedFinding, words: FindingWords, compound: string): string {
  const { id, clause, features } = finding;
  return [words.sentence(finding), id, clause, ...features, compound].join(' ').toLowerCase();
}

function remembered(make: (finding: ReviewedFinding) => string): (finding: ReviewedFinding) => string {
  const known = new WeakMap<ReviewedFinding, string>();
  return (finding) => {
    const text = known.get(finding) ?? make(finding);
    known.set(finding, text);
    return text;
  };
}
