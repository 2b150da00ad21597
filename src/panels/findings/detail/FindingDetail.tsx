import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconFocus2, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sameFeature } from '../../../model/featureRef';
import { shownText } from '../../../model/shownText';
import type { ReviewedFinding } from '../../../review/parties';
import { selectFinding, stepFinding } from '../../../state/commands/review';
import { hover, selectFeature } from '../../../state/commands/select';
import { useApp } from '../../../state/store';
import { FigureList, FigureRow } from '../../../ui/FigureRow';
import { DecisionSection } from '../decision/DecisionSection';
import { useFindingWords } from '../findingWords';
import { FindingSection } from '../picture/FindingSection';
import { VerdictMark, VerdictShape } from '../VerdictMark';
import classes from './FindingDetail.module.css';

type Props = { readonly finding: ReviewedFinding; readonly order: readonly ReviewedFinding[] };

/** One finding in full: the sentence, its figures, the clause, why, what to do, and who is involved. */
export function FindingDetail({ finding, order }: Props) {
  const { t } = useTranslation();
  const words = useFindingWords();
  const { strength, standing } = finding;
  const advice = words.advice(finding);
  const at = order.findIndex(({ id }) => id === finding.id);
  return (
    <section className={classes.detail} aria-label={t('findings.detail.label')}>
      <div className={classes.bar}>
        <VerdictMark verdict={finding.verdict} />
        <div className={classes.actions}>
          <Action label={t('findings.detail.zoom')} icon={IconFocus2} act={() => selectFinding(finding)} />
          <Action
            label={t('findings.detail.previous')}
            icon={IconChevronUp}
            disabled={at === 0}
            act={() => stepFinding(-1)}
          />
          <Action
            label={t('findings.detail.next')}
            icon={IconChevronDown}
            disabled={at === order.length - 1}
            act={() => stepFinding(1)}
          />
          <Action label={t('findings.detail.close')} icon={IconX} act={() => selectFinding(null)} />
        </div>
      </div>
      <p className={classes.sentence}>{words.sentence(finding)}</p>
      <FindingSection finding={finding} />
      <FigureList>
        <FigureRow
          label={t('findings.detail.measured')}
          value={words.figure(finding.measured, finding) ?? t('findings.detail.notMeasured')}
        />
        <FigureRow
          label={t('findings.detail.required')}
          value={words.figure(finding.required, finding) ?? t('findings.detail.noRequired')}
        />
        {finding.uncertainty !== null && (
          <FigureRow
            label={t('findings.detail.uncertainty')}
            value={`± ${words.figure(finding.uncertainty, finding)}`}
          />
        )}
        {finding.reason && (
          <FigureRow label={t('findings.detail.reason')} value={t(`findings.reason.${finding.reason}`)} />
        )}
        <FigureRow
          label={t('findings.detail.clause')}
          value={finding.clause}
          note={`${t(`findings.detail.strengthHint.${strength}`)} · ${t(`findings.detail.standing.${standing}`)}${
            finding.overridden ? ` · ${t('findings.detail.overridden')}` : ''
          }`}
        />
      </FigureList>
      {advice.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('findings.detail.advice')}</h3>
          <ul className={classes.items}>
            {advice.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <DecisionSection finding={finding} />
      <h3 className={classes.heading}>{t('findings.detail.features')}</h3>
      <ul className={classes.items}>
        {finding.parties.map((party) => (
          <li key={`${party.ref.layer}:${party.ref.id}`}>
            <button
              type="button"
              className={classes.link}
              onClick={() => void selectFeature(party.ref)}
              onMouseEnter={() => hover(party.ref)}
              onMouseLeave={() => hover(null)}
            >
              {words.party(party)} <span className={classes.id}>{shownText(party.ref.id)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Others finding={finding} />
    </section>
  );
}

/** What else the same features are part of; a handful of a long list. */
function Others({ finding }: { readonly finding: ReviewedFinding }) {
  const { t } = useTranslation();
  const words = useFindingWords();
  const findings = useApp((state) => state.review.result?.findings);
  const others = useMemo(() => othersOf(finding, findings ?? []), [finding, findings]);
  if (others.length === 0) return null;
  return (
    <>
      <h3 className={classes.heading}>{t('findings.detail.others')}</h3>
      <ul className={classes.items}>
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" className={classes.link} onClick={() => selectFinding(other)}>
              <VerdictShape verdict={other.verdict} /> {words.sentence(other)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const MOST = 20;

/** Ends at the last that is shown: among 100,000 findings a whole search takes longer than a key may wait. */
function othersOf(finding: ReviewedFinding, findings: readonly ReviewedFinding[]): ReviewedFinding[] {
  const others: ReviewedFinding[] = [];
  for (const other of findings) {
    if (other.id === finding.id || !sharesParty(finding, other)) continue;
    others.push(other);
    if (others.length === MOST) break;
  }
  return others;
}

function sharesParty(a: ReviewedFinding, b: ReviewedFinding): boolean {
  return a.parties.some(({ ref }) => b.parties.some((party) => sameFeature(ref, party.ref)));
}

type ActionProps = {
  readonly label: string;
  readonly icon: typeof IconX;
  readonly disabled?: boolean;
  readonly act: () => void;
};

function Action({ label, icon: Icon, disabled, act }: ActionProps) {
  return (
    <ActionIcon size="md" aria-label={label} title={label} disabled={disabled} onClick={act}>
      <Icon size={16} stroke={1.7} />
    </ActionIcon>
  );
}
