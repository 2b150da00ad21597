import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectSource } from '../../model/project';
import { shownText } from '../../model/shownText';
import { useFormat } from '../../ui/format';
import { useCrsName } from '../import/crs/useCrsWords';
import classes from './SourcesDialog.module.css';

type Props = {
  readonly sources: readonly ProjectSource[];
  readonly change: (source: ProjectSource) => void;
};

export function SourceList({ sources, change }: Props) {
  const { t, i18n } = useTranslation();
  const { language } = useFormat();
  const nameOf = useCrsName();
  if (sources.length === 0) return <p className={classes.note}>{t('import.sources.none')}</p>;
  const formatOf = (format: string) => {
    const key = `import.format.${format}`;
    return i18n.exists(key) ? t(key as 'import.format.unknown') : format;
  };
  return (
    <>
      <p className={classes.note}>{t('import.sources.note')}</p>
      <ul className={classes.list} aria-label={t('import.sources.list')}>
        {sources.map((source) => (
          <li key={source.id} className={classes.source}>
            <div className={classes.what}>
              <span className={classes.name}>{shownText(source.name)}</span>
              <span className={classes.about}>
                {[
                  shownText(formatOf(source.format)),
                  `${shownText(nameOf({ crs: source.crs, name: '' }))}${source.axes === 'yx' ? ` (${t('import.crs.axesYx')})` : ''}`,
                  t('import.sources.imported', { date: dateOf(source.imported, language) }),
                ].join(' · ')}
              </span>
            </div>
            <Button size="xs" variant="default" onClick={() => change(source)}>
              {t('import.sources.change')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function dateOf(iso: string, language: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return date.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}
