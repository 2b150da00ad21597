import { useTranslation } from 'react-i18next';
import { RULE_IDS, type RuleId } from '../../review/ruleIds';
import { setFindingFilter } from '../../state/commands/review';
import { NO_FINDING_FILTER } from '../../state/slices/review';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import classes from './SummaryTable.module.css';
import { TALLY, totalsOf } from './totals';

/** Per rule, what was checked and what became of it: nothing counts as passed that was not checked. */
export function SummaryTable({ showList }: { readonly showList: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
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
            <th scope="col">{t('findings.table.rule')}</th>
            {TALLY.map((name) => (
              <th key={name} scope="col">
                {t(`findings.table.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RULE_IDS.map((rule) => {
            const tally = summary[rule];
            if (!tally) return null;
            const found = tally.violation + tally.cannot_tell > 0;
            const name = t(`findings.rule.${rule}`);
            return (
              <tr key={rule}>
                <th scope="row">
                  {found ? (
                    <button type="button" className={classes.link} onClick={() => show(rule)}>
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                </th>
                {TALLY.map((column) => (
                  <td key={column} data-column={column} data-zero={tally[column] === 0 || undefined}>
                    {format.number(tally[column])}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('findings.table.total')}</th>
            {TALLY.map((column) => (
              <td key={column} data-column={column}>
                {format.number(total[column])}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className={classes.note}>{t('findings.table.note')}</p>
    </section>
  );
}
