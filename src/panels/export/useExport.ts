import { useTranslation } from 'react-i18next';
import type { ExportOptions } from '../../formats/writer';
import { exportAs } from '../../state/commands/export';
import type { Failure } from '../import/failure';
import { useWriting, type Writing } from './useWriting';

type ExportRun = Pick<Writing, 'fraction' | 'message' | 'cancel'> & {
  readonly start: (options: ExportOptions) => void;
};

/** One export at a time; `done` is called when its file has been handed over. */
export function useExport(done: () => void): ExportRun {
  const { t } = useTranslation();
  const failed = ({ code, detail }: Failure): string => {
    if (code === 'no_crs') return t('export.unknownSystem', { detail });
    const reason = [code && t(`import.problem.${code}`), detail].filter(Boolean).join(' ');
    return t('export.failed', { reason });
  };
  const { run, ...writing } = useWriting({ cancelled: t('export.cancelled'), failed });
  return {
    ...writing,
    start: (options) =>
      run(async (work) => {
        await exportAs(options, work);
        done();
      }),
  };
}
