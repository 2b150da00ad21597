import { Badge, Button, Chip, MultiSelect } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipeFacets } from '../../host/summary';
import { PIPE_CATEGORIES, type PipeCategory } from '../../model/pipeCategory';
import type { PipeFilter } from '../../model/pipeFilter';
import { PIPE_STATUSES } from '../../model/terms';
import { clearPipeFilter, setPipeFilter } from '../../state/commands/layers';
import { useApp } from '../../state/store';
import { activeFilters } from './layerRows';
import classes from './PipeFilters.module.css';
import { RangeFilter } from './RangeFilter';

/** Which pipes are shown: by category, status, diameter, depth and year. */
export function PipeFilters({ facets }: { readonly facets: PipeFacets }) {
  const { t } = useTranslation();
  const filter = useApp((state) => state.layers.pipeFilter);
  const active = activeFilters(filter);
  const [open, setOpen] = useState(active > 0);
  const categories = PIPE_CATEGORIES.filter((category) => facets.categories[category]);
  const statuses = PIPE_STATUSES.filter((status) => facets.statuses.includes(status));
  return (
    <details className={classes.filters} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>
        <IconFilter size={14} aria-hidden="true" />
        <span>{t('layers.filter.title')}</span>
        {active > 0 && (
          <Badge size="sm" variant="light" tt="none">
            {t('layers.filter.active', { count: active })}
          </Badge>
        )}
      </summary>
      <div className={classes.body}>
        <MultiSelect
          size="xs"
          labelProps={{ className: classes.label }}
          label={t('layers.filter.category')}
          placeholder={filter.categories.length === 0 ? t('layers.filter.anyCategory') : undefined}
          data={categories.map((category) => ({ value: category, label: t(`words.category.${category}`) }))}
          value={[...filter.categories]}
          onChange={(values) => setPipeFilter({ categories: values as PipeCategory[] })}
          clearable
        />
        {statuses.length > 0 && (
          <fieldset className={classes.fieldset}>
            <legend className={classes.label}>{t('layers.filter.status')}</legend>
            <Chip.Group
              multiple
              value={[...filter.statuses]}
              onChange={(values) => setPipeFilter({ statuses: values as PipeFilter['statuses'] })}
            >
              <div className={classes.chips}>
                {statuses.map((value) => (
                  <Chip key={value} size="xs" value={value}>
                    {t(`words.pipe_status.${value}`)}
                  </Chip>
                ))}
              </div>
            </Chip.Group>
          </fieldset>
        )}
        <RangeFilter
          label={t('layers.filter.diameter')}
          nothing={t('layers.filter.noDiameter')}
          facet={facets.diameterMm}
          step={1}
          range={filter.diameterMm}
          onChange={(diameterMm) => setPipeFilter({ diameterMm })}
        />
        <RangeFilter
          label={t('layers.filter.depth')}
          nothing={t('layers.filter.noDepth')}
          facet={facets.depthM}
          step={0.1}
          range={filter.depthM}
          onChange={(depthM) => setPipeFilter({ depthM })}
        />
        <RangeFilter
          label={t('layers.filter.built')}
          nothing={t('layers.filter.noBuilt')}
          facet={facets.builtYear}
          step={1}
          plain
          range={filter.builtYear}
          onChange={(builtYear) => setPipeFilter({ builtYear })}
        />
        <p className={classes.note}>{t('layers.filter.unknownFails')}</p>
        <Button
          size="compact-sm"
          fz={13}
          fw={500}
          variant="default"
          disabled={active === 0}
          onClick={clearPipeFilter}
        >
          {t('layers.filter.clear')}
        </Button>
      </div>
    </details>
  );
}
