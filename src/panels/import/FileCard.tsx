import { IconAlertTriangleFilled, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem, RecognisedFile } from '../../formats/importTypes';
import { useFormat } from '../../ui/format';
import classes from './FileCard.module.css';
import { PartChoice } from './PartChoice';
import { sizeOf } from './proposal';

/** One file: name, size, format, and its parts; or why it cannot be used. */
export function FileCard({ file }: { readonly file: RecognisedFile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit, size } = sizeOf(file.size);
  return (
    <section className={classes.card} aria-label={file.name} data-fatal={file.fatal !== null || undefined}>
      <div className={classes.head}>
        <IconFileText size={16} aria-hidden="true" />
        <h3 className={classes.name}>{file.name}</h3>
        <span className={classes.about}>
          {t(`import.format.${file.format ?? 'unknown'}`)} ·{' '}
          {t(`import.size.${unit}`, { size: format.number(size, Number.isInteger(size) ? 0 : 1) })}
        </span>
      </div>
      {file.fatal ? (
        <Fatal problem={file.fatal} />
      ) : (
        file.parts.map((part) => <PartChoice key={part.key} part={part} file={file.name} />)
      )}
    </section>
  );
}

function Fatal({ problem }: { readonly problem: ImportProblem }) {
  const { t } = useTranslation();
  const place = [
    problem.line !== null && `${t('import.column.line')} ${problem.line}`,
    problem.index !== null && `${t('import.column.index')} #${problem.index}`,
  ].filter(Boolean);
  return (
    <div className={classes.fatal}>
      <IconAlertTriangleFilled size={15} aria-hidden="true" />
      <div>
        <div>
          <strong>{t('import.choose.unusable')}</strong> · {t(`import.problem.${problem.code}`)}
        </div>
        <div className={classes.detail}>
          {place.length > 0 && <span>{place.join(' · ')} · </span>}
          <code>{problem.detail}</code>
        </div>
      </div>
    </div>
  );
}
