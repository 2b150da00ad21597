import { Switch } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { setSoloUnderground } from '../../state/commands/layers';
import { useApp } from '../../state/store';
import { EmptyLayers } from './EmptyLayers';
import { GroupSection } from './GroupSection';
import classes from './LayersPanel.module.css';
import { groupRows } from './layerRows';
import { PipeFilters } from './PipeFilters';

/** Every layer of the project by group: visibility, opacity, counts, and the filters of pipes. */
export function LayersPanel() {
  const { t } = useTranslation();
  const summary = useApp((state) => state.project.summary);
  const solo = useApp((state) => state.layers.soloUnderground);
  const groups = useMemo(() => (summary ? groupRows(summary) : []), [summary]);
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const empty = groups.flatMap((group) => group.empty);
  if (filled.length === 0) return <p className={classes.nothing}>{t('layers.none')}</p>;
  return (
    <section className={classes.panel} aria-label={t('layers.title')}>
      <div className={classes.solo}>
        <Switch
          size="sm"
          label={t('layers.solo')}
          description={t('layers.soloHint')}
          checked={solo}
          onChange={(event) => setSoloUnderground(event.currentTarget.checked)}
        />
      </div>
      {filled.map((group) => (
        <GroupSection key={group.group} group={group}>
          {group.group === 'underground' && summary && summary.layers.pipes && (
            <PipeFilters facets={summary.pipes} />
          )}
        </GroupSection>
      ))}
      <EmptyLayers keys={empty} />
    </section>
  );
}
