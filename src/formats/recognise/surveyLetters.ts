import type { GeometryFamily, LayerId } from '../../model/layer';
import type { PipeCategory } from '../../model/pipeCategory';
import { categoryOfLetters } from '../../model/surveyCodes';

export type LettersRead = { readonly letters: string; readonly category: PipeCategory };

const NAME =
  /^(?:\d+[-_ ])?([A-Za-z]{2})[-_ ]?(?:LINE|POINT|PT|LN|(?:L|P)(?![A-Z])|管?[线点]|管线[点段]?|管道|[点线]表|检查井|阀门|井).*$/i;

/**
 * The CJJ 61 letters at the front of a layer's name: `JS_LINE`, `YSPOINT`, `WS-管点`, or all of it (`RQ`). Only
 * capitals stand alone, since `ds` and `gg` are anything.
 */
export function surveyLetters(name: string): LettersRead | null {
  const text = name.trim();
  const letters = /^[A-Z]{2}$/.test(text) ? text : (NAME.exec(text)?.[1]?.toUpperCase() ?? '');
  const category = letters === '' ? null : categoryOfLetters(letters);
  return category === null ? null : { letters, category };
}

/** The layer that letters mean for a geometry; a polygon of a pipe survey is none of ours. */
export function layerOfLetters(family: GeometryFamily): LayerId | null {
  return family === 'line' ? 'pipes' : family === 'point' ? 'pipe_nodes' : null;
}
