import { ActionIcon, NativeSelect, UnstyledButton } from '@mantine/core';
import { IconFold, IconFoldDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setFindingFilter, setFindingGrouping } from '../../../state/commands/review';
import type { ShownFindings } from '../../../state/findingQuery';
import { type FindingGrouping, NO_FINDING_FILTER } from '../../../state/slices/review';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { DecideManyButton } from '../decision/DecideManyButton';
import { countChoices } from './FilterChoices';
import classes from './FindingFilters.module.css';
import type { CollapsedGroups } from './useCollapsedGroups';

const GROUPINGS = ['rule', 'compound', 'severity', 'feature'] as const satisfies FindingGrouping[];

type Props = { readonly shown: ShownFindings; readonly collapsed: CollapsedGroups };

/** How many the list shows, a way to clear the filter, and how it is grouped. */
export function ListTools({ shown, collapsed }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const filter = useApp((state) => state.review.filter);
  const grouping = useApp((state) => state.review.grouping);
  const filtered = countChoices(filter) > 0 || filter.verdict !== null || filter.text !== '';
  const numbers = { shown: format.number(shown.order.length), all: format.number(shown.facets.all) };
  const allClosed = shown.groups.length > 0 && shown.groups.every(({ key }) => collapsed.has(key));
  const Fold = allClosed ? IconFoldDown : IconFold;
  const fold = t(allClosed ? 'findings.group.openAll' : 'findings.group.closeAll');
  return (
    <div className={classes.tools}>
      <span className={classes.count} aria-live="polite">
        {filtered ? t('findings.countOf', numbers) : t('findings.count', numbers)}
      </span>
      {filtered && (
        <UnstyledButton className={classes.clear} onClick={() => setFindingFilter(NO_FINDING_FILTER)}>
          {t('findings.clear')}
        </UnstyledButton>
      )}
      <span className={classes.grouping}>
        <NativeSelect
          size="xs"
          variant="unstyled"
          classNames={{ input: classes.group }}
          aria-label={t('findings.group.label')}
          value={grouping}
          data={GROUPINGS.map((value) => ({ value, label: t(`findings.group.by.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setFindingGrouping(GROUPINGS.find((one) => one === value) ?? 'rule')
          }
        />
        <DecideManyButton findings={shown.order} />
        <ActionIcon size={26} aria-label={fold} title={fold} onClick={() => collapsed.setAll(!allClosed)}>
          <Fold size={16} stroke={1.7} />
        </ActionIcon>
      </span>
    </div>
  );
}
