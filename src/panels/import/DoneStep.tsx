import { Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleCheck, IconDownload, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../formats/importTypes';
import { LAYER_IDS } from '../../model/layer';
import { requestWholeProject } from '../../state/commands/camera';
import { closeImport } from '../../state/commands/importChoices';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { ProblemsTable } from './ProblemsTable';
import classes from './steps.module.css';
import { useDownloadProblems } from './useDownloadProblems';

/** What came of it: how many were taken, mended and refused, and each problem. */
export function DoneStep() {
  const { t } = useTranslation();
  const report = useApp((state) => state.import.report);
  const download = useDownloadProblems();
  if (!report) return null;
  const hasNotes = report.rules || report.publish || report.decisions > 0;
  const hasFeatures = report.taken > 0 || !hasNotes;
  return (
    <>
      {hasFeatures && <Counts report={report} />}
      {hasFeatures && <ByLayer report={report} />}
      <Notes report={report} />
      {report.problems.length > 0 && <ProblemsTable problems={report.problems} />}
      {report.problems.length === 0 && hasFeatures && (
        <p className={classes.kept}>{t('import.done.clean')}</p>
      )}
      <div className={classes.buttons} data-sticky>
        <p className={classes.reason}>{t('import.done.undoHint')}</p>
        {report.problems.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden="true" />}
            onClick={() => download(report.problems)}
          >
            {t('import.done.download')}
          </Button>
        )}
        <Button onClick={showOnMap} data-autofocus>
          {t('import.done.showOnMap')}
        </Button>
      </div>
    </>
  );
}

function Counts({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = [
    { key: 'taken', Icon: IconCircleCheck },
    { key: 'changed', Icon: IconTool },
    { key: 'refused', Icon: IconAlertTriangleFilled },
  ] as const;
  return (
    <dl className={classes.counts}>
      {counts.map(({ key, Icon }) => (
        <div key={key} className={classes.tally} data-kind={report[key] > 0 ? key : undefined}>
          <dt>
            <Icon size={15} aria-hidden="true" />
            {t(`import.done.${key}`)}
          </dt>
          <dd>{format.number(report[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

function ByLayer({ report: { byLayer } }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = LAYER_IDS.filter((layer) => byLayer[layer]).map(
    (layer) => `${t(`words.layer.${layer}`)} ${format.number(byLayer[layer])}`,
  );
  const text = parts.join(' · ');
  if (text === '') return null;
  return (
    <p className={classes.byLayer}>
      {t('import.done.byLayer')}: {text}
    </p>
  );
}

/** What the files brought beside layers. */
function Notes({ report: { decisions, rules, publish } }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const changed = useApp((state) => state.project.summary?.rules ?? null);
  return (
    <>
      {decisions > 0 && (
        <p className={classes.kept}>
          {t('import.done.decisions', { count: decisions, number: format.number(decisions) })}
        </p>
      )}
      {rules && changed && (
        <p className={classes.kept}>
          {t('import.done.rules', {
            figures: format.number(changed.figures),
            rules: format.number(changed.rulesOff + changed.strengths),
          })}
        </p>
      )}
      {publish && <p className={classes.kept}>{t('import.done.publish')}</p>}
    </>
  );
}

function showOnMap(): void {
  closeImport();
  requestWholeProject();
}
