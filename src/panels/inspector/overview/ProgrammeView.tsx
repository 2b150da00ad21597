import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '../../../host/summary';
import { useApp } from '../../../state/store';
import { FigureList, FigureRow } from '../../../ui/FigureRow';
import { useFormat } from '../../../ui/format';
import { SectionHeading } from '../../../ui/SectionHeading';
import { StatusMark } from '../../../ui/StatusMark';
import { Illustrative } from '../Illustrative';
import classes from '../Inspector.module.css';
import { useReviewInformation } from '../useReviewInformation';
import { type KnownSum, programmeFigures } from './programmeFigures';

/** Nothing is selected: the programme in a few figures, and what to do next. */
export function ProgrammeView() {
  const summary = useApp((state) => state.project.summary);
  if (!summary || Object.keys(summary.layers).length === 0) return <Empty />;
  return <Programme summary={summary} />;
}

function Programme({ summary }: { readonly summary: ProjectSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { file, compounds, pipes } = summary;
  const figures = useMemo(() => programmeFigures(compounds, pipes), [compounds, pipes]);
  const place = file.place?.[format.language];
  return (
    <>
      <header className={classes.header}>
        <h2 className={classes.title}>{file.name[format.language]}</h2>
        {place && <div className={classes.subtitle}>{place}</div>}
        <Illustrative />
      </header>
      <div className={classes.body}>
        {figures.entries > 0 && (
          <>
            <section className={classes.section}>
              <SectionHeading>{t('inspector.overview.title')}</SectionHeading>
              <FigureList>
                <FigureRow label={t('inspector.overview.compounds')} value={format.number(figures.entries)} />
                {figures.compounds !== figures.entries && (
                  <FigureRow
                    label={t('inspector.overview.compoundsCounted')}
                    value={format.number(figures.compounds)}
                  />
                )}
                <FigureRow
                  label={t('inspector.overview.landArea')}
                  value={format.area(figures.land.sum)}
                  note={<Known sum={figures.land} />}
                />
                <FigureRow
                  label={t('inspector.overview.households')}
                  value={format.number(figures.households.sum)}
                  note={<Known sum={figures.households} />}
                />
                {figures.pipes > 0 && (
                  <FigureRow label={t('inspector.overview.pipes')} value={format.length(figures.pipes, 0)} />
                )}
              </FigureList>
            </section>
            <MarkedLanes />
            <section className={classes.section}>
              <SectionHeading>{t('inspector.overview.byStatus')}</SectionHeading>
              <FigureList>
                {figures.statuses.map(({ status, count }) => (
                  <FigureRow key={status} label={<StatusMark status={status} />} value={count} />
                ))}
              </FigureList>
            </section>
          </>
        )}
        <p className={classes.section} style={{ margin: 0 }}>
          <span className={classes.quiet}>{t('inspector.overview.hint')}</span>
        </p>
      </div>
    </>
  );
}

/** Compounds with all lanes lined, named and signed, against the programme's targets. */
function MarkedLanes() {
  const { t } = useTranslation();
  const format = useFormat();
  const programme = useReviewInformation()?.fireLanes;
  if (programme?.done_pct == null) return null;
  const target =
    programme.next_pct === null
      ? t('inspector.fire.allReached')
      : t('inspector.fire.targets', {
          reached: format.percent(programme.reached_pct, 0),
          next: format.percent(programme.next_pct, 0),
        });
  return (
    <section className={classes.section}>
      <SectionHeading>{t('inspector.fire.programme')}</SectionHeading>
      <FigureList>
        <FigureRow
          label={t('inspector.fire.done')}
          value={format.percent(programme.done_pct, 0)}
          note={target}
        />
      </FigureList>
    </section>
  );
}

function Known({ sum: { known, unknown } }: { readonly sum: KnownSum }) {
  const { t } = useTranslation();
  return unknown === 0
    ? t('inspector.overview.allKnown', { known })
    : t('inspector.overview.partly', { known, unknown });
}

function Empty() {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <h2 className={classes.title}>{t('inspector.overview.empty')}</h2>
      <p className={classes.small}>{t('inspector.overview.emptyHint')}</p>
    </header>
  );
}
