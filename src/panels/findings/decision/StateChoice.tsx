import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionState } from '../../../model/schema/decisions';
import { DECISION_STATES } from '../../../model/terms';
import { DecisionShape } from './DecisionMark';
import classes from './StateChoice.module.css';

type Props = { readonly value: DecisionState; readonly choose: (state: DecisionState) => void };

/** The states side by side; the arrow keys go from one to the next, as with any radio buttons. */
export function StateChoice({ value, choose }: Props) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={classes.states}>
      <legend className={classes.legend}>{t('findings.decision.choose')}</legend>
      {DECISION_STATES.map((state) => (
        <label
          key={state}
          className={classes.state}
          data-state={state}
          title={t(`findings.decision.stateNote.${state}`)}
        >
          <input
            type="radio"
            className={classes.radio}
            name={name}
            value={state}
            checked={value === state}
            onChange={() => choose(state)}
          />
          <DecisionShape state={state} />
          {t(`findings.decision.state.${state}`)}
        </label>
      ))}
    </fieldset>
  );
}
