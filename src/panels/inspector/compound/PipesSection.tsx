import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompoundMeasures } from '../../../measure/measures';
import { useFormat } from '../../../ui/format';
import { SectionHeading } from '../../../ui/SectionHeading';
import { LayerSwatch, usePipeColour } from '../../layers/LayerSwatch';
import inspector from '../Inspector.module.css';
import { Nothing } from './Nothing';
import classes from './PipesSection.module.css';
import { type PipeGroup, pipeGroups, totalLength } from './pipeGroups';

/** Length of pipe by kind, each opening to its diameters. */
export function PipesSection({ measures }: { readonly measures: CompoundMeasures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const groups = pipeGroups(measures);
  const total = format.length(totalLength(groups), 0);
  return (
    <section className={inspector.section}>
      <SectionHeading aside={groups.length > 0 ? t('inspector.pipes.total', { length: total }) : undefined}>
        {t('inspector.pipes.title')}
      </SectionHeading>
      {groups.length === 0 && <Nothing layer="pipes">{t('inspector.pipes.none')}</Nothing>}
      <ul className={classes.list}>
        {groups.map((group) => (
          <Category key={group.category} group={group} />
        ))}
      </ul>
      {measures.new_storm_pipe_m > 0 && (
        <p className={inspector.small}>
          {t('inspector.pipes.newStorm', { length: format.length(measures.new_storm_pipe_m, 0) })}
        </p>
      )}
    </section>
  );
}

function Category({ group }: { readonly group: PipeGroup }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pipeColour = usePipeColour();
  const [open, setOpen] = useState(false);
  const name = t(`words.category.${group.category}`);
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        aria-expanded={open}
        title={t(open ? 'inspector.pipes.collapse' : 'inspector.pipes.expand', { category: name })}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={13} className={classes.chevron} aria-hidden="true" />
        <LayerSwatch layer={`pipes:${group.category}`} />
        <span className={classes.name}>{name}</span>
        <span className={classes.track} aria-hidden="true">
          <span
            className={classes.bar}
            style={{ width: `${Math.max(2, group.share * 100)}%`, background: pipeColour(group.category) }}
          />
        </span>
        <span className={classes.length}>{format.length(group.length, 0)}</span>
      </button>
      {open && (
        <dl className={classes.diameters}>
          {group.diameters.map(({ diameter, length }) => (
            <div key={diameter ?? 'none'} className={classes.diameter}>
              <dt>{diameter === null ? t('inspector.pipes.diameterNotStated') : `DN${diameter}`}</dt>
              <dd>{format.length(length, 0)}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
