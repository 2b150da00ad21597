import type { output } from '../i18n/zh/findings/output';
import type { Translator } from '../wording/translator';
import type { ReportedFinding } from './reportedFinding';
import type { ReportedParty } from './reportedParty';

export type ReportCell = string | number | Date | null;

/** A column of the table of findings. Its words are `findings.output.column.<key>`. */
export type FindingColumn = {
  readonly title: string;
  /** In characters of a spreadsheet; a Chinese one takes two. */
  readonly width: number;
  /** How a spreadsheet shows its numbers. */
  readonly format?: string;
  readonly wrap?: true;
  value(reported: ReportedFinding): ReportCell;
};

/** The columns of a utility conflict matrix, one finding a row. */
export function findingColumns(words: Translator): FindingColumn[] {
  const { t, language } = words;
  const [comma, stop] = language === 'zh' ? ['、', '；'] : [', ', '; '];
  const column = (
    key: ColumnKey,
    width: number,
    value: FindingColumn['value'],
    look: Pick<FindingColumn, 'format' | 'wrap'> = {},
  ): FindingColumn => ({ title: t(`findings.output.column.${key}`), width, value, ...look });
  const party = (index: 0 | 1): FindingColumn[] =>
    PARTY_COLUMNS.map(([key, width]) => ({
      title: t(`findings.output.party.${index === 0 ? 'a' : 'b'}`, {
        column: t(`findings.output.column.${key}`),
      }),
      width,
      value: ({ parties }) => parties[index]?.[key] ?? null,
    }));
  return [
    column('id', 28, ({ finding }) => finding.id),
    column('rule', 22, ({ finding }) => t(`findings.rule.${finding.rule}`)),
    column('verdict', 11, ({ finding }) => t(`findings.verdict.${finding.verdict}`)),
    column('compound', 18, ({ compound }) => compound),
    column('lon', 13, ({ finding }) => finding.at[0], DEGREES),
    column('lat', 13, ({ finding }) => finding.at[1], DEGREES),
    column('x', 13, ({ grid }) => grid && millimetres(grid.x), METRES),
    column('y', 14, ({ grid }) => grid && millimetres(grid.y), METRES),
    ...party(0),
    ...party(1),
    column('others', 20, ({ finding }) => finding.features.slice(2).join(comma) || null),
    column('description', 60, ({ description }) => description, WRAPPED),
    column('clause', 26, ({ finding }) => finding.clause),
    column('strength', 14, ({ finding }) => t(`findings.detail.strengthHint.${finding.strength}`)),
    column('standing', 34, ({ finding }) => t(`findings.detail.standing.${finding.standing}`)),
    column('own', 12, ({ finding }) => (finding.overridden ? t('findings.output.yes') : null)),
    column('measured', 10, ({ finding }) => finding.measured),
    column('required', 10, ({ finding }) => finding.required),
    column('uncertainty', 10, ({ finding }) => finding.uncertainty),
    column('unit', 7, ({ finding }) => t(`findings.output.unit.${finding.unit}`)),
    column('reason', 26, ({ finding }) => finding.reason && t(`findings.reason.${finding.reason}`)),
    column('investigation', 34, ({ investigation }) => investigation, WRAPPED),
    column('action', 48, ({ actions }) => actions.join(stop) || null, WRAPPED),
    column('decision', 14, ({ decision }) => decision && t(`findings.decision.state.${decision.state}`)),
    column('note', 34, ({ decision }) => decision?.note || null, WRAPPED),
    column('author', 14, ({ decision }) => decision?.author || null),
    column('decided', 17, ({ decision }) => decision && dated(decision.decided), MINUTES),
    column('status', 12, ({ status }) => t(`findings.output.status.${status}`)),
  ];
}

type ColumnKey = keyof typeof output.column;

const PARTY_COLUMNS = [
  ['id', 30],
  ['kind', 12],
  ['name', 14],
  ['owner', 16],
  ['size', 12],
  ['material', 18],
] as const satisfies readonly (readonly [keyof ReportedParty, number])[];

const DEGREES = { format: '0.00000000' };
const METRES = { format: '0.000' };
const MINUTES = { format: 'yyyy-mm-dd hh:mm' };
const WRAPPED = { wrap: true } as const;

function millimetres(metres: number): number {
  return Math.round(metres * 1000) / 1000;
}

/** What is no date stays as it was written. */
function dated(text: string): Date | string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : date;
}
