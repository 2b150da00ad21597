import { Button, SegmentedControl } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runReview } from '../../state/commands/review';
import { useApp } from '../../state/store';
import { FindingDetail } from './detail/FindingDetail';
import classes from './FindingsPanel.module.css';
import { FindingFilters } from './list/FindingFilters';
import { FindingList } from './list/FindingList';
import { useShownFindings } from './list/useShownFindings';
import { ReviewProgress } from './ReviewProgress';
import { SummaryTable } from './summary/SummaryTable';

/** The review: what was checked, what was found, and the finding that is looked at. Runs when first opened. */
export function FindingsPanel() {
  const { t } = useTranslation();
  const status = useApp((state) => state.review.status);
  const ready = useApp((state) => state.project.status === 'ready');
  useEffect(() => {
    if (ready && status === 'idle') void runReview();
  }, [ready, status]);

  return (
    <div className={classes.panel}>
      <div className={classes.heading}>
        <h2 className={classes.title}>{t('findings.title')}</h2>
      </div>
      {!ready && <p className={classes.notice}>{t('findings.noProject')}</p>}
      {ready && (status === 'running' || status === 'idle') && <ReviewProgress />}
      {ready && status === 'failed' && <Failed />}
      {status === 'ready' && <Results />}
    </div>
  );
}

function Results() {
  const { t } = useTranslation();
  const [view, setView] = useState<'list' | 'summary'>('list');
  const selected = useApp((state) => state.review.selected);
  const { all, shown, rows, order } = useShownFindings();
  return (
    <div className={classes.results} data-detail={(view === 'list' && selected !== null) || undefined}>
      <div className={classes.query}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('findings.view.label')}
          value={view}
          onChange={(value) => setView(value === 'summary' ? 'summary' : 'list')}
          data={[
            { value: 'list', label: t('findings.view.list') },
            { value: 'summary', label: t('findings.view.summary') },
          ]}
        />
        {view === 'list' && <FindingFilters shown={shown.length} all={all.length} />}
      </div>
      {view === 'list' ? (
        <FindingList rows={rows} order={order} />
      ) : (
        <SummaryTable showList={() => setView('list')} />
      )}
      {view === 'list' && selected && <FindingDetail finding={selected} order={order} />}
    </div>
  );
}

function Failed() {
  const { t } = useTranslation();
  const error = useApp((state) => state.review.error);
  return (
    <div className={classes.notice} role="alert">
      <p>{t('findings.failed')}</p>
      {error && <p className={classes.quiet}>{error}</p>}
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
