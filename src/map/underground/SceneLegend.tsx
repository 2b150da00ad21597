import { useTranslation } from 'react-i18next';
import classes from './SceneControls.module.css';
import type { SceneFacts } from './scene';

/** What the looks of a pipe mean, and how many are drawn by guess. */
export function SceneLegend({ facts }: { facts: SceneFacts }) {
  const { t } = useTranslation();
  if (facts.pipes === 0) return <p className={classes.empty}>{t('scene.noPipes')}</p>;
  return (
    <ul className={classes.legend}>
      <li>
        <span className={classes.known} aria-hidden />
        {t('scene.known', { count: facts.pipes - facts.assumed })}
      </li>
      {facts.oneEnd > 0 && <li className={classes.part}>{t('scene.oneEnd', { count: facts.oneEnd })}</li>}
      {facts.assumed > 0 && (
        <li>
          <span className={classes.assumed} aria-hidden />
          {t('scene.assumed', { count: facts.assumed })}
        </li>
      )}
    </ul>
  );
}
