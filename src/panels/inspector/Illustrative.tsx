import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shownText } from '../../model/shownText';
import { useApp } from '../../state/store';
import classes from './Inspector.module.css';

/** Says that the geometry is made up, wherever figures taken from it are shown. */
export function Illustrative() {
  const { t } = useTranslation();
  const language = useApp((state) => state.view.language);
  const words = useApp((state) => state.project.summary?.file.illustrative);
  if (!words) return null;
  return (
    <p className={classes.illustrative} style={{ marginBottom: 0 }}>
      <IconInfoCircle size={15} aria-hidden="true" />
      <span>
        <strong>{t('inspector.illustrative')}</strong> · {shownText(words[language])}
      </span>
    </p>
  );
}
