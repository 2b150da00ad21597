import { useTranslation } from 'react-i18next';
import { FigureList, FigureRow } from '../../../ui/FigureRow';
import { useFormat } from '../../../ui/format';
import { SectionHeading } from '../../../ui/SectionHeading';
import { useFeatureWords } from '../featureWords';
import classes from '../Inspector.module.css';
import { Nothing } from './Nothing';

/** Manholes, valves and the like, most frequent first. */
export function NodesSection({ nodes }: { readonly nodes: Readonly<Record<string, number>> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFeatureWords();
  const kinds = Object.entries(nodes)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  return (
    <section className={classes.section}>
      <SectionHeading
        aside={total > 0 ? t('inspector.nodes.total', { number: format.number(total) }) : undefined}
      >
        {t('inspector.nodes.title')}
      </SectionHeading>
      {total === 0 && <Nothing layer="pipe_nodes">{t('inspector.nodes.none')}</Nothing>}
      <FigureList>
        {kinds.map(([kind, count]) => (
          <FigureRow
            key={kind}
            label={words.value('pipe_nodes', 'kind', kind)}
            value={format.number(count)}
          />
        ))}
      </FigureList>
    </section>
  );
}
