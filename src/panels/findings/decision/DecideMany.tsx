import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionOf } from '../../../model/decisions';
import type { ReviewedFinding } from '../../../review/parties';
import { decide } from '../../../state/commands/decision';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { orTell } from '../../shell/tell';
import { rememberedAuthor } from './author';
import { DecisionForm } from './DecisionForm';
import classes from './DecisionForm.module.css';
import { type Draft, decisionOn } from './draft';

type Props = { readonly findings: readonly ReviewedFinding[]; readonly close: () => void };

/** One decision for all findings that are listed, as one step of undo; those decided before are counted first. */
export function DecideMany({ findings, close }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const decisions = useApp((state) => state.project.summary?.decisions);
  // What is listed may change under the dialog; what was asked about does not.
  const [asked] = useState(findings);
  const number = format.number(asked.length);
  const decided = asked.filter(({ id }) => decisionOf(decisions, id) !== null).length;
  const save = (draft: Draft) => {
    const now = new Date();
    const state = t(`findings.decision.state.${draft.state}`);
    const said = { key: 'findings.decision.savedMany', values: { number, state } };
    close();
    void orTell(
      decide(
        asked.map((finding) => decisionOn(finding, draft, now)),
        said,
      ),
    );
  };
  return (
    <Modal
      opened
      onClose={close}
      centered
      size="md"
      title={t('findings.decision.many.title', { number })}
      closeButtonProps={{ 'aria-label': t('findings.decision.many.cancel') }}
    >
      {decided > 0 && (
        <p className={classes.note}>
          {t('findings.decision.many.note', { count: decided, number: format.number(decided) })}
        </p>
      )}
      <DecisionForm
        initial={{ state: 'open', note: '', author: rememberedAuthor() }}
        version=""
        saveLabel={t('findings.decision.many.save', { number })}
        save={save}
      >
        <Button variant="default" size="xs" onClick={close}>
          {t('findings.decision.many.cancel')}
        </Button>
      </DecisionForm>
    </Modal>
  );
}
