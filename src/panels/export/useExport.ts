import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportOptions } from '../../formats/writer';
import { cancelExport, exportAs } from '../../state/commands/export';
import { useFailure } from '../import/useFailure';

type Running = {
  /** Of the work that is under way; null where none is. */
  readonly fraction: number | null;
  /** Why the last attempt wrote nothing; null where nothing went wrong. */
  readonly message: string | null;
  readonly start: (options: ExportOptions) => void;
  readonly cancel: () => void;
};

/** One export at a time; `done` is called when its file has been handed over. */
export function useExport(done: () => void): Running {
  const { t } = useTranslation();
  const failureOf = useFailure();
  const [fraction, setFraction] = useState<number | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const running = useRef(false);
  const reasonOf = (error: unknown): string => {
    const { code, detail } = failureOf(error);
    if (code === 'cancelled') return t('export.cancelled');
    if (code === 'no_crs') return t('export.unknownSystem', { detail });
    const reason = [code && t(`import.problem.${code}`), detail].filter(Boolean).join(' ');
    return t('export.failed', { reason });
  };
  const run = async (options: ExportOptions) => {
    running.current = true;
    setMessage(null);
    setFraction(0);
    try {
      await exportAs(options, (now) => running.current && setFraction(now));
      done();
    } catch (error) {
      setMessage(reasonOf(error));
    } finally {
      running.current = false;
      setFraction(null);
    }
  };
  return {
    fraction,
    message,
    start: (options) => {
      if (!running.current) void run(options);
    },
    cancel: () => void cancelExport(),
  };
}
