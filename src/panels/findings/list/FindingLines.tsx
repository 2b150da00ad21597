import { memo } from 'react';
import type { ReviewedFinding } from '../../../review/parties';
import { compoundName } from '../../../state/compoundQuery';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { DecisionMark } from '../decision/DecisionMark';
import { useFindingWords } from '../findingWords';
import { VerdictMark } from '../VerdictMark';
import classes from './FindingList.module.css';

/** A finding as the list shows it: verdict, what was decided, where; and its sentence. */
export const FindingLines = memo(({ finding }: { readonly finding: ReviewedFinding }) => {
  const words = useFindingWords();
  const { language } = useFormat();
  const compound = useApp((state) =>
    state.project.summary?.compounds.find(({ id }) => id === finding.compound),
  );
  const sentence = words.sentence(finding);
  return (
    <>
      <div className={classes.marks}>
        <VerdictMark verdict={finding.verdict} />
        <DecisionMark finding={finding.id} />
        {compound && <span className={classes.compound}>{compoundName(compound, language)}</span>}
      </div>
      <div className={classes.sentence} title={sentence}>
        {sentence}
      </div>
    </>
  );
});
