import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../formats/importTypes';
import { saveAs } from '../../state/saveAs';
import { problemsCsv } from './problemsCsv';

/** Saves the list of problems as CSV in the current language. */
export function useDownloadProblems(): (problems: readonly ImportProblem[]) => void {
  const { t } = useTranslation();
  return useCallback(
    (problems) => {
      const csv = problemsCsv(problems, {
        columns: [
          t('import.column.file'),
          t('import.column.layer'),
          t('import.column.index'),
          t('import.column.line'),
          t('import.column.handle'),
          t('import.column.id'),
          t('import.column.effect'),
          t('import.column.reason'),
          t('import.column.detail'),
        ],
        effect: (effect) => t(`import.effect.${effect}`),
        reason: (code) => t(`import.problem.${code}`),
      });
      saveAs(new Blob([csv], { type: 'text/csv;charset=utf-8' }), t('import.done.csvName'));
    },
    [t],
  );
}
