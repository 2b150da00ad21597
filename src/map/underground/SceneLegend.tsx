import { useComputedColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { PIPE_COLOURS } from '../pipeColours';
import classes from './SceneLegend.module.css';
import type { SceneFacts } from './scene';

/** The colours that are there, what the looks of a pipe mean, and how many are drawn by guess. */
export function SceneLegend({ facts }: { facts: SceneFacts }) {
  const { t } = useTranslation();
  const colours = PIPE_COLOURS[useComputedColorScheme('light')];
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  if (facts.pipes === 0) return <p className={classes.note}>{t('scene.noPipes')}</p>;
  return (
    <details className={classes.legend} open={!narrow}>
      <summary>{t('scene.legend')}</summary>
      <ul className={classes.categories}>
        {facts.categories.map((category) => (
          <li key={category}>
            <span className={classes.dot} style={{ background: colours[category].line }} aria-hidden />
            {t(`words.category.${category}`)}
          </li>
        ))}
      </ul>
      <ul className={classes.depths}>
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
    </details>
  );
}
