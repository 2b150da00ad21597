import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { shownText } from '../../../model/shownText';
import type { ReviewedFinding } from '../../../review/parties';
import { compoundName } from '../../../state/compoundQuery';
import type { FindingGroup, Severity } from '../../../state/findingQuery';
import type { FindingGrouping } from '../../../state/slices/review';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { useFindingWords } from '../findingWords';
import { VerdictShape } from '../VerdictMark';
import classes from './FindingList.module.css';

type Props = {
  readonly group: FindingGroup;
  readonly grouping: FindingGrouping;
  /** The first finding of the group, which says what it has in common. */
  readonly first: ReviewedFinding | undefined;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly style: CSSProperties;
};

/** What a group has in common and how much it holds; opens and closes it. */
export function GroupHeading({ group, grouping, first, open, toggle, style }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useGroupName(group, grouping, first);
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <button type="button" className={classes.heading} style={style} aria-expanded={open} onClick={toggle}>
      <Icon size={14} stroke={1.9} />
      <span className={classes.name}>{name}</span>
      {(['violation', 'cannot_tell'] as const).map(
        (verdict) =>
          group[verdict] > 0 && (
            <span key={verdict} className={classes.tally} title={t(`findings.verdict.${verdict}`)}>
              <VerdictShape verdict={verdict} />
              {format.number(group[verdict])}
            </span>
          ),
      )}
    </button>
  );
}

function useGroupName(
  { key }: FindingGroup,
  grouping: FindingGrouping,
  first: ReviewedFinding | undefined,
): string {
  const { t } = useTranslation();
  const words = useFindingWords();
  const { language } = useFormat();
  const compound = useApp((state) =>
    grouping === 'compound' ? state.project.summary?.compounds.find(({ id }) => id === key) : undefined,
  );
  switch (grouping) {
    case 'rule':
      return first ? t(`findings.rule.${first.rule}`) : key;
    case 'compound':
      return compound ? compoundName(compound, language) : t('findings.filter.outside');
    case 'severity':
      return t(`findings.severity.${key as Severity}`);
    case 'feature': {
      const party = first?.parties[0];
      if (!party) return t('findings.thing.other');
      const name = words.party(party);
      return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${shownText(party.ref.id)}`;
    }
  }
}
