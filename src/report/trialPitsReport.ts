import { BYTE_ORDER_MARK, toCsv } from '../formats/table/csv';
import type { XlsxColumn } from '../formats/table/xlsx';
import { gridCoordinates } from '../geo/gridCoordinates';
import type { Language } from '../i18n/language';
import type { output } from '../i18n/zh/findings/output';
import { localName } from '../model/localName';
import { featuresOf, type Project } from '../model/project';
import type { TrialPits } from '../review/trialPits';
import { trialPitsGeoJson, trialPitsTable } from '../review/trialPitsFile';
import { type Translator, translator } from '../wording/translator';
import type { ReportFormat } from './report';

/** Trial pits as a file: a list to set out by, or their squares for other maps. */
export async function writeTrialPits(
  pits: TrialPits,
  project: Project,
  format: ReportFormat,
  language: Language,
): Promise<Blob> {
  if (format === 'geojson') {
    return new Blob([`${JSON.stringify(trialPitsGeoJson(pits))}\n`], { type: 'application/geo+json' });
  }
  const words = await translator(language);
  const { columns, rows } = setOut(pits, project, words);
  if (format === 'csv') {
    const titles = columns.map(({ title }) => title);
    return new Blob([BYTE_ORDER_MARK, toCsv([titles, ...rows])], { type: 'text/csv;charset=utf-8' });
  }
  const { toXlsx } = await import('../formats/table/xlsx');
  return toXlsx([
    {
      name: words.t('findings.trialPits.title'),
      columns,
      rows,
      notes: [words.t('findings.output.summary.grid')],
    },
  ]);
}

type Cell = string | number | null;

/** The table of the pits with its titles in words, the names of compounds, and the national grid. */
function setOut(pits: TrialPits, project: Project, { t, language }: Translator) {
  const [keys, ...lines] = trialPitsTable(pits) as [PitColumn[], ...Cell[][]];
  const names = new Map(
    featuresOf(project, 'compounds').map(({ properties }) => [
      properties.id,
      localName(properties, language),
    ]),
  );
  const shown = (value: Cell, key: PitColumn): Cell => {
    if (key === 'compound') return names.get(String(value)) ?? value;
    return key === 'smallest_set' ? t(value === 'yes' ? 'findings.output.yes' : 'findings.output.no') : value;
  };
  const columns: XlsxColumn[] = keys.map((key) => ({
    title: t(`findings.output.pit.${key}`),
    ...(LOOKS[key] ?? { width: 12 }),
  }));
  const grid = ['x', 'y'] as const;
  columns.splice(
    AFTER_DEGREES,
    0,
    ...grid.map((key) => ({ title: t(`findings.output.column.${key}`), width: 14, format: '0.000' })),
  );
  const rows = lines.map((line, index) => {
    const row = line.map((value, column) => shown(value, keys[column]!));
    const place = gridCoordinates(pits.pits[index]!.at);
    row.splice(AFTER_DEGREES, 0, ...grid.map((key) => place && Math.round(place[key] * 1000) / 1000));
    return row;
  });
  return { columns, rows };
}

/** Number, longitude, latitude. */
const AFTER_DEGREES = 3;

type PitColumn = keyof typeof output.pit;

const LOOKS: { readonly [K in PitColumn]?: Omit<XlsxColumn, 'title'> } = {
  number: { width: 7 },
  lon: { width: 13, format: '0.00000000' },
  lat: { width: 13, format: '0.00000000' },
  compound: { width: 18 },
  findings: { width: 40, wrap: true },
  findings_with_later_pits: { width: 40, wrap: true },
  pipes: { width: 40, wrap: true },
  other_pipes: { width: 40, wrap: true },
};
