import { useTranslation } from 'react-i18next';
import type { ProblemCode } from '../../formats/importTypes';
import { type Failure, readFailure } from './failure';

/** Reads an error of the worker by the words there are for problems. */
export function useFailure(): (error: unknown) => Failure {
  const { i18n } = useTranslation();
  return (error) => {
    const words: unknown = i18n.getResource(i18n.language, 'translation', 'import.problem');
    const codes = typeof words === 'object' && words !== null ? Object.keys(words) : [];
    return readFailure(error instanceof Error ? error.message : String(error), codes as ProblemCode[]);
  };
}
