import { ActionIcon, Button } from '@mantine/core';
import { IconChevronRight, IconFocus2, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../model/schema/decisions';
import { shownText } from '../../../model/shownText';
import { isRuleId } from '../../../review/ruleIds';
import { requestBounds } from '../../../state/commands/camera';
import { decide } from '../../../state/commands/decision';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { orTell } from '../../shell/tell';
import { DecisionStateMark } from './DecisionMark';
import { dateText } from './dateText';
import classes from './GoneDecisions.module.css';
import { type GoneDecision, goneDecisions } from './goneDecisions';

/** Decisions whose finding has gone, to be kept as a record or removed; nothing where there are none. */
export function GoneDecisions() {
  const { t } = useTranslation();
  const format = useFormat();
  const decisions = useApp((state) => state.project.summary?.decisions);
  const result = useApp((state) => state.review.result);
  const gone = useMemo(
    () => (decisions && result ? goneDecisions(decisions, result) : []),
    [decisions, result],
  );
  if (gone.length === 0) return null;
  return (
    <details className={classes.gone}>
      <summary className={classes.summary}>
        <IconChevronRight size={14} aria-hidden="true" />
        <span className={classes.title}>{t('findings.decision.gone.title')}</span>
        <span className={classes.count}>
          {t('findings.decision.gone.count', { number: format.number(gone.length) })}
        </span>
      </summary>
      <div className={classes.body}>
        <p className={classes.note}>{t('findings.decision.gone.note')}</p>
        <ul className={classes.items}>
          {gone.map((one) => (
            <Gone key={one.decision.finding} gone={one} />
          ))}
        </ul>
        {gone.length > 1 && (
          <Button size="xs" variant="default" onClick={() => remove(gone.map(({ decision }) => decision))}>
            {t('findings.decision.gone.removeAll')}
          </Button>
        )}
      </div>
    </details>
  );
}

function Gone({ gone: { decision, ruleOff } }: { readonly gone: GoneDecision }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { rule, features, note, author, decided, state, at } = decision;
  const things = features.map((feature) => shownText(feature));
  const name = isRuleId(rule) ? t(`findings.rule.${rule}`) : shownText(rule);
  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <div className={classes.line}>
          <strong>{name}</strong>
          <DecisionStateMark state={state} />
        </div>
        <div className={classes.quiet}>
          {t('findings.decision.gone.features')} {things.join(' · ')}
          {ruleOff && ` · ${t('findings.decision.gone.ruleOff')}`}
        </div>
        {note && <div className={classes.words}>{shownText(note, LONGEST_NOTE)}</div>}
        <div className={classes.quiet}>
          {t('findings.decision.by', {
            author: author || t('findings.decision.unsigned'),
            date: dateText(decided, language),
          })}
        </div>
      </div>
      <ActionIcon
        size="md"
        aria-label={t('findings.decision.gone.show')}
        title={t('findings.decision.gone.show')}
        onClick={() => requestBounds([at[0] - NEAR, at[1] - NEAR, at[0] + NEAR, at[1] + NEAR])}
      >
        <IconFocus2 size={16} stroke={1.7} />
      </ActionIcon>
      <ActionIcon
        size="md"
        aria-label={`${t('findings.decision.gone.remove')}: ${name} ${things.join(' ')}`}
        title={t('findings.decision.gone.remove')}
        onClick={() => remove([decision])}
      >
        <IconTrash size={16} stroke={1.7} />
      </ActionIcon>
    </li>
  );
}

const LONGEST_NOTE = 5000;

/** About 20 m, to see what is there now. */
const NEAR = 0.0002;

function remove(decisions: readonly Decision[]): void {
  const nothing = decisions.map((decision): Decision => ({ ...decision, state: 'open', note: '' }));
  const said = { key: 'findings.decision.removed', values: { number: decisions.length } };
  void orTell(decide(nothing, said));
}
