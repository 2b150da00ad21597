import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReviewedFinding } from '../../../review/parties';
import { decide } from '../../../state/commands/decision';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { orTell } from '../../shell/tell';
import { rememberedAuthor } from './author';
import { DecisionForm } from './DecisionForm';
import classes from './DecisionSection.module.css';
import { dateText } from './dateText';
import { type Draft, decisionOn, draftOf } from './draft';
import { dropDraft, keepDraft, keptDraft } from './keptDrafts';
import { useDecision } from './useDecision';

/** What was decided on a finding, by whom and when, and the form to decide. */
export function DecisionSection({ finding }: { readonly finding: ReviewedFinding }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const decision = useDecision(finding.id);
  const project = useApp((state) => JSON.stringify(state.project.summary?.file.name));
  const place = { project, finding: finding.id };
  const save = (draft: Draft) => {
    dropDraft(place);
    const withdraws = draft.state === 'open' && draft.note.trim() === '';
    const said = withdraws
      ? { key: 'findings.decision.withdrawn' }
      : { key: 'findings.decision.saved', values: { state: t(`findings.decision.state.${draft.state}`) } };
    void orTell(decide([decisionOn(finding, draft, new Date())], said));
  };
  const initial = draftOf(decision, rememberedAuthor());
  return (
    <section className={classes.section} aria-label={t('findings.decision.title')}>
      <div className={classes.bar}>
        <h3 className={classes.heading}>{t('findings.decision.title')}</h3>
        {decision && (
          <span className={classes.by}>
            {t('findings.decision.by', {
              author: decision.author || t('findings.decision.unsigned'),
              date: dateText(decision.decided, language),
            })}
          </span>
        )}
      </div>
      <DecisionForm
        version={`${project} ${finding.id} ${decision?.decided}`}
        initial={initial}
        begun={keptDraft(place)}
        onChange={(draft) => keepDraft(place, draft, initial)}
        saveLabel={t('findings.decision.save')}
        save={save}
      >
        {decision && (
          <ActionIcon
            size={30}
            variant="default"
            aria-label={t('findings.decision.withdraw')}
            title={t('findings.decision.withdraw')}
            onClick={() => save({ state: 'open', note: '', author: initial.author })}
          >
            <IconArrowBackUp size={16} stroke={1.7} />
          </ActionIcon>
        )}
      </DecisionForm>
    </section>
  );
}
