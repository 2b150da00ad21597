import {
  type ColumnDef,
  columnSizingFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { STATUS_COLOURS } from '../../drawing/statusColours';
import type { Language } from '../../state/slices/view';
import type { TableFigure, TableRow } from './tableRows';

export const features = tableFeatures({
  rowSortingFeature,
  columnSizingFeature,
  sortedRowModel: createSortedRowModel(),
});

/** Heads and groups are keys of `compounds.table`; the cells are drawn by `TableCell`. */
export type HeadKey =
  | keyof typeof GROUPS
  | 'name'
  | 'status'
  | 'year'
  | 'reported'
  | 'measured'
  | 'difference';

const GROUPS = {
  households: [['households', 'households', 76]],
  land: [
    ['landReported', 'reported', 88],
    ['landMeasured', 'measured', 88],
    ['landDifference', 'difference', 70],
  ],
  green: [
    ['greenReported', 'reported', 78],
    ['greenMeasured', 'measured', 78],
  ],
  road: [
    ['roadReported', 'reported', 78],
    ['roadMeasured', 'measured', 78],
  ],
  stalls: [
    ['stallsReported', 'reported', 74],
    ['stallsMeasured', 'measured', 74],
  ],
  storm: [
    ['stormReported', 'reported', 80],
    ['stormMeasured', 'measured', 80],
  ],
  buildings: [['buildings', 'buildings', 72]],
  coverage: [['coverage', 'coverage', 78]],
} as const satisfies Record<string, readonly (readonly [TableFigure, string, number])[]>;

const helper = createColumnHelper<typeof features, TableRow>();
type Column = ColumnDef<typeof features, TableRow, unknown>;

export function tableColumns(language: Language) {
  const names = new Intl.Collator(language === 'zh' ? 'zh-CN-u-co-pinyin' : 'en', { numeric: true });
  return helper.columns([
    helper.accessor((row): unknown => row.name, {
      id: 'name',
      header: 'name',
      size: 168,
      sortFn: (a, b) => names.compare(a.original.name, b.original.name),
    }),
    figureColumn('year', 'year', 58),
    helper.accessor((row): unknown => row.status, {
      id: 'status',
      header: 'status',
      size: 104,
      sortFn: (a, b) => statusOrder(a.original.status) - statusOrder(b.original.status),
    }),
    ...(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).flatMap((group): Column[] => {
      const columns = GROUPS[group].map(([figure, head, size]) => figureColumn(figure, head, size));
      return columns.length === 1 ? columns : [helper.group({ id: group, header: group, columns })];
    }),
  ]);
}

function figureColumn(figure: TableFigure, header: string, size: number) {
  return helper.accessor((row): unknown => row.figures[figure], {
    id: figure,
    header,
    size,
    sortUndefined: 'last',
    sortFn: (a, b) => (a.original.figures[figure] ?? 0) - (b.original.figures[figure] ?? 0),
    sortDescFirst: figure !== 'year',
  });
}

const STATUS_ORDER = Object.keys(STATUS_COLOURS);

function statusOrder(status: string | null): number {
  return STATUS_ORDER.indexOf(status ?? 'unknown');
}
