import { Button, SegmentedControl } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runReview, setReviewOpen } from '../../state/commands/review';
import { useApp } from '../../state/store';
import { GoneDecisions } from './decision/GoneDecisions';
import { FindingDetail } from './detail/FindingDetail';
import classes from './FindingsPanel.module.css';
import { FindingFilters } from './list/FindingFilters';
import { FindingList } from './list/FindingList';
import { ListTools } from './list/ListTools';
import { useCollapsedGroups } from './list/useCollapsedGroups';
import { useKeepShown } from './list/useKeepShown';
import { OverviewMenu } from './OverviewMenu';
import { ExportMenu } from './output/ExportMenu';
import { ReviewProgress } from './ReviewProgress';
import { RulesButton, RulesLine } from './rulesFile/RulesButton';

/** Views beside the list come when they are first asked for. */
const MatrixView = lazy(async () => ({ default: (await import('./matrix/MatrixView')).MatrixView }));
const TrialPitsView = lazy(async () => ({
  default: (await import('./trialPits/TrialPitsView')).TrialPitsView,
}));
const SummaryTable = lazy(async () => ({ default: (await import('./summary/SummaryTable')).SummaryTable }));

/** In the order of the switch. */
const VIEWS = ['list', 'matrix', 'trialPits', 'summary'] as const;
type View = (typeof VIEWS)[number];

/** The review: what was checked, what was found, and the finding that is looked at. Runs when first opened. */
export function FindingsPanel() {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('list');
  const status = useApp((state) => state.review.status);
  const ready = useApp((state) => state.project.status === 'ready');
  useKeepShown();
  useEffect(() => {
    if (ready && status === 'idle') void runReview();
  }, [ready, status]);

  useEffect(() => {
    setReviewOpen(true);
    return () => setReviewOpen(false);
  }, []);

  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('findings.title')}</h2>
        <div className={classes.actions}>
          <OverviewMenu />
          {ready && <RulesButton />}
          <ExportMenu />
        </div>
        {ready && (
          <SegmentedControl
            size="xs"
            className={classes.switch}
            aria-label={t('findings.view.label')}
            value={view}
            onChange={(value) => setView(VIEWS.find((one) => one === value) ?? 'list')}
            data={VIEWS.map((value) => ({ value, label: t(`findings.view.${value}`) }))}
          />
        )}
      </div>
      {ready && <RulesLine />}
      {!ready && <p className={classes.notice}>{t('findings.noProject')}</p>}
      {ready && (status === 'running' || status === 'idle') && <ReviewProgress />}
      {ready && (status === 'failed' || status === 'cancelled') && <Ended />}
      {ready && status === 'ready' && <Gone />}
      {ready && view === 'list' && <ListView />}
      {ready && (
        <Suspense>
          {view === 'matrix' && <MatrixView showList={() => setView('list')} />}
          {view === 'trialPits' && <TrialPitsView showList={() => setView('list')} />}
          {view === 'summary' && <SummaryTable showList={() => setView('list')} />}
        </Suspense>
      )}
    </div>
  );
}

function ListView() {
  const shown = useApp((state) => state.review.shown);
  const selected = useApp((state) => state.review.selected);
  const finished = useApp((state) => state.review.status === 'ready');
  const grouping = useApp((state) => state.review.grouping);
  const collapsed = useCollapsedGroups(grouping);
  if (!shown || (shown.facets.all === 0 && !finished)) return null;
  return (
    <div className={classes.results} data-detail={selected !== null || undefined}>
      <div className={classes.query}>
        <FindingFilters shown={shown} />
        <ListTools shown={shown} collapsed={collapsed} />
      </div>
      <FindingList shown={shown} collapsed={collapsed} />
      <GoneDecisions />
      {selected && <FindingDetail finding={selected} order={shown.order} />}
    </div>
  );
}

/** A link may point to a finding that this project no longer has. */
function Gone() {
  const { t } = useTranslation();
  const gone = useApp((state) => state.review.sought !== null);
  return gone && <p className={classes.gone}>{t('findings.gone')}</p>;
}

/** A review that was stopped or could not go on, and a way to run it again. */
function Ended() {
  const { t } = useTranslation();
  const failed = useApp((state) => state.review.status === 'failed');
  const error = useApp((state) => state.review.error);
  return (
    <div className={classes.notice} role={failed ? 'alert' : 'status'}>
      <p>{t(failed ? 'findings.failed' : 'findings.cancelled')}</p>
      {failed && error && <p className={classes.quiet}>{error}</p>}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRefresh size={14} />}
        onClick={() => void runReview()}
      >
        {t('findings.again')}
      </Button>
    </div>
  );
}
