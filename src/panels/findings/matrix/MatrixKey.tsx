import { useTranslation } from 'react-i18next';
import { VerdictShape } from '../VerdictMark';
import classes from './MatrixView.module.css';
import { PassShape } from './PassShape';

/** What the shapes in a cell mean. */
export function MatrixKey() {
  const { t } = useTranslation();
  return (
    <ul className={classes.key}>
      {(['violation', 'cannot_tell'] as const).map((verdict) => (
        <li key={verdict}>
          <VerdictShape verdict={verdict} /> {t(`findings.verdict.${verdict}`)}
        </li>
      ))}
      <li>
        <PassShape /> {t('findings.matrix.pass')}
      </li>
      <li>– {t('findings.matrix.none')}</li>
    </ul>
  );
}
