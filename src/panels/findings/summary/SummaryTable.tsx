import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleTally } from '../../../review/engine';
import { RULE_IDS, type RuleId } from '../../../review/ruleIds';
import { setFindingFilter } from '../../../state/commands/review';
import { NO_FINDING_FILTER } from '../../../state/slices/review';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import classes from './SummaryTable.module.css';
import { TALLY, totalsOf } from './totals';

/** Per rule, what was checked and what became of it: nothing counts as passed that was not checked. */
export function SummaryTable({ showList }: { readonly showList: () => void }) {
  const { t } = useTranslation();
  const summary = useApp((state) => state.review.result?.summary);
  if (!summary) return null;
  const total = totalsOf(summary);
  const show = (rule: RuleId) => {
    setFindingFilter({ ...NO_FINDING_FILTER, rule });
    showList();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.scroller} tabIndex={0} aria-label={t('findings.table.label')}>
      <table className={classes.table}>
        <thead>
          <tr>
            {TALLY.map((name) => (
              <th key={name} scope="col">
                {t(`findings.table.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {RULE_IDS.map((rule) => {
          const tally = summary[rule];
          if (!tally) return null;
          const name = t(`findings.rule.${rule}`);
          return (
            <RuleFigures key={rule} tally={tally}>
              {tally.violation + tally.cannot_tell > 0 ? (
                <button type="button" className={classes.link} onClick={() => show(rule)}>
                  {name}
                </button>
              ) : (
                name
              )}
            </RuleFigures>
          );
        })}
        <RuleFigures tally={total}>{t('findings.table.total')}</RuleFigures>
      </table>
      <p className={classes.note}>{t('findings.table.note')}</p>
    </section>
  );
}

type RuleFiguresProps = { readonly tally: RuleTally; readonly children: ReactNode };

/** The name over its figures: side by side they would not fit the panel. */
function RuleFigures({ tally, children }: RuleFiguresProps) {
  const format = useFormat();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={TALLY.length}>
          {children}
        </th>
      </tr>
      <tr>
        {TALLY.map((column) => (
          <td key={column} data-column={column} data-zero={tally[column] === 0 || undefined}>
            {format.number(tally[column])}
          </td>
        ))}
      </tr>
    </tbody>
  );
}
