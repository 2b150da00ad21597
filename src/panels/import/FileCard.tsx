import { IconAlertTriangleFilled, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem, RecognisedFile } from '../../formats/importTypes';
import { shownText } from '../../model/shownText';
import { useFormat } from '../../ui/format';
import { CrsSection } from './crs/CrsSection';
import { OutlierChoice } from './crs/OutlierChoice';
import { EncodingChoice } from './EncodingChoice';
import classes from './FileCard.module.css';
import { PartList } from './parts/PartList';
import { ProfileLine } from './profiles/ProfileLine';
import { sizeOf } from './proposal';
import { TablesSection } from './tables/TablesSection';

type Props = {
  readonly file: RecognisedFile;
  /** Whether the choice of the coordinate system is open. */
  readonly asking: boolean;
  readonly setAsking: (asking: boolean) => void;
};

/** One file: what it was recognised as, where it lies and what is inside; or why it cannot be used. */
export function FileCard({ file, asking, setAsking }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit, size } = sizeOf(file.size);
  return (
    <section
      className={classes.card}
      aria-label={shownText(file.name)}
      data-fatal={file.fatal !== null || undefined}
    >
      <div className={classes.head}>
        <IconFileText size={16} aria-hidden="true" />
        <h3 className={classes.name}>{shownText(file.name)}</h3>
        <span className={classes.about}>
          {t(`import.format.${file.format ?? 'unknown'}`)} ·{' '}
          {t(`import.size.${unit}`, { size: format.number(size, Number.isInteger(size) ? 0 : 1) })}
        </span>
      </div>
      {file.fatal && <Fatal problem={file.fatal} />}
      {file.encoding && <EncodingChoice file={file} encoding={file.encoding} />}
      <TablesSection file={file} />
      {!file.fatal && (
        <>
          {file.crs && file.parts.length > 0 && (
            <CrsSection file={file} crs={file.crs} opened={asking} setOpened={setAsking} />
          )}
          {file.crs && file.parts.length === 0 && (
            <p className={classes.blank}>{t('import.choose.noGeometry')}</p>
          )}
          {file.crs?.outliers && <OutlierChoice file={file.key} outliers={file.crs.outliers} />}
          <PartList file={file} />
          {file.parts.length > 0 && <ProfileLine file={file} />}
        </>
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
          <code>{shownText(problem.detail)}</code>
        </div>
      </div>
    </div>
  );
}
