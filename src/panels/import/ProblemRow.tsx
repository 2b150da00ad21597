import { IconAlertTriangleFilled, IconInfoCircle, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../formats/importTypes';
import { shownText } from '../../model/shownText';
import classes from './ProblemsTable.module.css';

/** One problem: what happened, where, why, and the value that did it. */
export function ProblemRow({ problem }: { readonly problem: ImportProblem }) {
  const { t } = useTranslation();
  const { effect, file, layer, index, line, handle, featureId, code, detail } = problem;
  const Icon = ICONS[effect];
  const place = [
    file,
    layer ? `${t('import.column.layer')} ${layer}` : null,
    index === null ? null : `${t('import.column.index')} #${index}`,
    line === null ? null : `${t('import.column.line')} ${line}`,
    handle ? `${t('import.column.handle')} ${handle}` : null,
    featureId === null ? null : `${t('import.column.id')} ${featureId}`,
  ].filter((part) => part !== null);
  return (
    <>
      <span className={classes.effect} data-effect={effect}>
        <Icon size={14} aria-hidden="true" />
        {t(`import.effect.${effect}`)}
      </span>
      <div className={classes.what}>
        <div>{t(`import.problem.${code}`)}</div>
        {detail && <code className={classes.detail}>{shownText(detail)}</code>}
        <div className={classes.place}>{shownText(place.join(' · '))}</div>
      </div>
    </>
  );
}

const ICONS = { refused: IconAlertTriangleFilled, changed: IconTool, told: IconInfoCircle } as const;
