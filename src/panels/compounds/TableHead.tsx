import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import classes from './CompoundTable.module.css';
import type { features, HeadKey } from './tableColumns';
import type { TableRow } from './tableRows';

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** Two rows of heads; a figure with one column spans both. */
export function TableHead({ table }: { readonly table: ReactTable<typeof features, TableRow> }) {
  const { t } = useTranslation();
  const [upper, lower] = table.getHeaderGroups();
  const groups = upper?.headers.filter((header) => !header.isPlaceholder) ?? [];
  return (
    <thead>
      <tr>
        {upper?.headers.map((header) => {
          if (!header.isPlaceholder) {
            return (
              <th key={header.id} colSpan={header.colSpan} scope="colgroup" className={classes.group}>
                {t(`compounds.table.${header.column.id as HeadKey}`)}
              </th>
            );
          }
          const leaf = lower?.headers.find((candidate) => candidate.column.id === header.column.id);
          return leaf && <Head key={header.id} column={leaf.column} spans={2} group={null} />;
        })}
      </tr>
      <tr>
        {lower?.headers.map((header) => {
          const parent = groups.find((group) => group.subHeaders.includes(header));
          if (!parent) return null;
          const name = t(`compounds.table.${parent.column.id as HeadKey}`);
          return <Head key={header.id} column={header.column} spans={1} group={name} />;
        })}
      </tr>
    </thead>
  );
}

type HeadColumn = ReturnType<ReactTable<typeof features, TableRow>['getAllLeafColumns']>[number];
type HeadProps = {
  readonly column: HeadColumn;
  readonly spans: 1 | 2;
  readonly group: string | null;
};

function Head({ column, spans, group }: HeadProps) {
  const { t } = useTranslation();
  const sorted = column.getIsSorted();
  const name = t(`compounds.table.${column.columnDef.header as HeadKey}`);
  return (
    <th
      rowSpan={spans}
      scope="col"
      className={column.id === 'name' ? classes.first : undefined}
      data-text={column.id === 'name' || column.id === 'status' || undefined}
      aria-sort={sorted ? ARIA_SORT[sorted] : undefined}
    >
      <UnstyledButton
        className={classes.sort}
        aria-label={group ? `${group} ${name}` : undefined}
        title={t('compounds.table.sortHint')}
        onClick={column.getToggleSortingHandler()}
      >
        {name}
        {sorted === 'asc' && <IconArrowUp size={12} stroke={2} aria-hidden="true" />}
        {sorted === 'desc' && <IconArrowDown size={12} stroke={2} aria-hidden="true" />}
      </UnstyledButton>
    </th>
  );
}
