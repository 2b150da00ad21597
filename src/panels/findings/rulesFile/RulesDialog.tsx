import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload, IconFileImport, IconRotate2, IconTable } from '@tabler/icons-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadMessages } from '../../../i18n/i18n';
import { saveFigures, saveRules, setRules } from '../../../state/commands/rulesFile';
import { useApp } from '../../../state/store';
import { orTell, reasonOf } from '../../shell/tell';
import { Refusal } from './Refusal';
import classes from './RulesDialog.module.css';
import { RulesList } from './RulesList';

/** Which rules the review goes by, and ways to load, remove and export them. */
export function RulesDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const inForce = useApp((state) => state.project.summary?.rules != null);
  const narrow = useMediaQuery('(max-width: 700px)');
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const load = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    try {
      await setRules(await file.text());
      setRefusal(null);
    } catch (error) {
      await loadMessages('import');
      setRefusal(reasonOf(error));
    }
    currentTarget.value = '';
  };
  const remove = () => {
    setRefusal(null);
    void orTell(setRules(null));
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('findings.rulesFile.title')}
      size="lg"
      fullScreen={narrow}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p className={classes.status}>
        {t(inForce ? 'findings.rulesFile.own' : 'findings.rulesFile.standards')}
      </p>
      <p className={classes.quiet}>{t('findings.rulesFile.kept')}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => void load(event)}
      />
      <div className={classes.buttons}>
        <Button
          size="xs"
          leftSection={<IconFileImport size={15} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {t(inForce ? 'findings.rulesFile.replace' : 'findings.rulesFile.load')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          onClick={() => void orTell(saveRules())}
        >
          {t(inForce ? 'findings.rulesFile.exportOwn' : 'findings.rulesFile.exportTemplate')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTable size={15} aria-hidden="true" />}
          title={t('findings.rulesFile.figuresHint')}
          onClick={() => void orTell(saveFigures())}
        >
          {t('findings.rulesFile.exportFigures')}
        </Button>
        {inForce && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRotate2 size={15} aria-hidden="true" />}
            onClick={remove}
          >
            {t('findings.rulesFile.remove')}
          </Button>
        )}
      </div>
      {refusal !== null && <Refusal message={refusal} />}
      {inForce && <RulesList />}
    </Modal>
  );
}
