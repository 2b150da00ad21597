import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewedFinding } from '../../../host/reviewResult';
import { selectFinding } from '../../../state/commands/review';
import { compoundName } from '../../../state/compoundQuery';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { stepTo } from '../../compounds/stepTo';
import { useFindingWords } from '../findingWords';
import { VerdictMark, VerdictShape } from '../VerdictMark';
import classes from './FindingList.module.css';
import type { FindingRow } from './findingRows';

const REM = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
/** A line of marks and two of words; a heading is one line. */
const FINDING = 4.4 * REM;
const HEADING = 1.9 * REM;

type Props = { readonly rows: readonly FindingRow[]; readonly order: readonly ReviewedFinding[] };

/** Findings by rule as a list box: the arrow keys go from one to the next and the map follows. */
export function FindingList({ rows, order }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useApp((state) => state.review.selected?.id ?? null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'rule' ? HEADING : FINDING),
    getItemKey: (index) => keyOf(rows[index]) ?? index,
    overscan: 8,
  });

  const selectedRow = rows.findIndex((row) => row.kind === 'finding' && row.finding.id === selected);
  useEffect(() => {
    if (selectedRow >= 0) virtual.scrollToIndex(selectedRow, { align: 'auto' });
  }, [selectedRow, virtual]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = order.findIndex((finding) => finding.id === selected);
    const page = Math.floor((virtual.scrollRect?.height ?? 0) / FINDING);
    const enters = event.key === 'Enter' || event.key === ' ';
    const next = enters ? Math.max(0, at) : stepTo(event.key, at, order.length, page);
    const finding = next === null ? undefined : order[next];
    if (!finding) return;
    selectFinding(finding);
    event.preventDefault();
  };

  if (rows.length === 0) {
    return <p className={classes.nothing}>{t('findings.nothing')}</p>;
  }
  return (
    <div
      ref={scroller}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('findings.list')}
      aria-activedescendant={selectedRow < 0 ? undefined : `${id}-${selected}`}
      onKeyDown={onKeyDown}
    >
      <div className={classes.rows} style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index];
          const style = { height: size, transform: `translateY(${start}px)` };
          if (!row) return null;
          if (row.kind === 'rule') return <RuleHeading key={key} row={row} style={style} />;
          const { finding, position } = row;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for its options
            // biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus and names its active option
            <div
              key={key}
              id={`${id}-${finding.id}`}
              className={classes.row}
              style={style}
              role="option"
              aria-selected={finding.id === selected}
              aria-setsize={order.length}
              aria-posinset={position + 1}
              onClick={() => selectFinding(finding)}
            >
              <FindingLines finding={finding} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyOf(row: FindingRow | undefined): string | undefined {
  return row?.kind === 'rule' ? row.rule : row?.finding.id;
}

function FindingLines({ finding }: { readonly finding: ReviewedFinding }) {
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
        {compound && <span className={classes.compound}>{compoundName(compound, language)}</span>}
      </div>
      <div className={classes.sentence} title={sentence}>
        {sentence}
      </div>
    </>
  );
}

type HeadingProps = {
  readonly row: Extract<FindingRow, { kind: 'rule' }>;
  readonly style: React.CSSProperties;
};

function RuleHeading({ row, style }: HeadingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.heading} style={style} role="presentation">
      <span className={classes.rule}>{t(`findings.rule.${row.rule}`)}</span>
      {(['violation', 'cannot_tell'] as const).map(
        (verdict) =>
          row[verdict] > 0 && (
            <span key={verdict} className={classes.tally} title={t(`findings.verdict.${verdict}`)}>
              <VerdictShape verdict={verdict} />
              {format.number(row[verdict])}
            </span>
          ),
      )}
    </div>
  );
}
