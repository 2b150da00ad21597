import { useTranslation } from 'react-i18next';
import type { DecisionState } from '../../../model/schema/decisions';
import { shownText } from '../../../model/shownText';
import classes from './DecisionMark.module.css';
import { useDecision } from './useDecision';

export { useDecision };

/** What was decided on a finding, as shape and word; nothing where it is open without a note. */
export function DecisionMark({ finding }: { readonly finding: string }) {
  const decision = useDecision(finding);
  return decision ? <DecisionStateMark state={decision.state} title={decision.note} /> : null;
}

type StateProps = { readonly state: DecisionState; readonly title?: string };

export function DecisionStateMark({ state, title }: StateProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark} data-state={state} title={title ? shownText(title) : undefined}>
      <DecisionShape state={state} />
      {t(`findings.decision.state.${state}`)}
    </span>
  );
}

/** Each state has a shape of its own, so that colour is not needed to tell them apart. */
export function DecisionShape({ state }: { readonly state: DecisionState }) {
  return (
    <svg className={classes.shape} viewBox="0 0 14 14" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;
const round = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const SHAPES: Readonly<Record<DecisionState, React.ReactNode>> = {
  open: <circle cx="7" cy="7" r="5" {...line} strokeDasharray="2.2 1.9" />,
  accepted: (
    <>
      <circle cx="7" cy="7" r="5.6" {...line} />
      <path d="m4.4 7.2 1.8 1.8 3.4-3.8" {...line} {...round} />
    </>
  ),
  to_fix: <path d="M3 13V1.8h7.6L8.8 4.7l1.8 2.9H3" {...line} {...round} />,
  trial_pit: <path d="M1 4.2h3v7.2h6V4.2h3M7 1v6.4M5 5.6l2 2 2-2" {...line} {...round} />,
  resolved: (
    <>
      <circle cx="7" cy="7" r="6.2" fill="currentColor" />
      <path d="m4.2 7.2 2 2 3.6-4" fill="none" stroke="var(--surface)" strokeWidth="1.6" {...round} />
    </>
  ),
};
