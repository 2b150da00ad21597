import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shownText } from '../../../model/shownText';
import classes from './RulesDialog.module.css';

/** Why a rules file was not used. Over the worker's border comes only its text, `file: code: detail`. */
export function Refusal({ message }: { readonly message: string }) {
  const { t, i18n } = useTranslation();
  const [, code = '', detail = message] = /^rules\.json: ([a-z_]+): (.*)$/s.exec(message) ?? [];
  const key = `import.problem.${code}`;
  return (
    <div className={classes.refusal} role="alert">
      <IconAlertTriangleFilled size={17} aria-hidden="true" />
      <div>
        <div>{i18n.exists(key) ? t(key as 'words.notStated') : t('findings.rulesFile.unreadable')}</div>
        <code className={classes.detail}>{shownText(detail)}</code>
        <div className={classes.quiet}>{t('findings.rulesFile.refused')}</div>
      </div>
    </div>
  );
}
