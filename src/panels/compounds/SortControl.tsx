import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setCompoundQuery } from '../../state/commands/view';
import type { CompoundSort } from '../../state/slices/view';
import { useApp } from '../../state/store';
import classes from './SortControl.module.css';

const BY = ['year', 'name', 'area', 'households', 'stalls'] as const satisfies CompoundSort['by'][];

export function SortControl() {
  const { t } = useTranslation();
  const sort = useApp((state) => state.view.compoundQuery.sort);
  const direction = t(sort.descending ? 'compounds.descending' : 'compounds.ascending');
  const Icon = sort.descending ? IconSortDescending : IconSortAscending;
  return (
    <div className={classes.sort}>
      <NativeSelect
        size="xs"
        variant="unstyled"
        classNames={{ input: classes.select }}
        aria-label={t('compounds.sortBy')}
        value={sort.by}
        data={BY.map((value) => ({ value, label: t(`compounds.sort.${value}`) }))}
        onChange={(event) => {
          const by = BY.find((value) => value === event.currentTarget.value) ?? 'year';
          setCompoundQuery({ sort: { by, descending: by !== 'name' && by !== 'year' } });
        }}
      />
      <Tooltip label={direction}>
        <ActionIcon
          size={26}
          aria-label={`${t('compounds.sortBy')}: ${direction}`}
          onClick={() => setCompoundQuery({ sort: { ...sort, descending: !sort.descending } })}
        >
          <Icon size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
