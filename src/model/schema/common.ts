import { z } from 'zod';
import { PIPE_CATEGORIES, readPipeCategory } from '../pipeCategory';

/** A figure the source may leave out: null and absent both mean "the source does not say". */
export const optionalNumber = z.number().finite().nullish();
export const optionalAmount = z.number().finite().nonnegative().nullish();
export const optionalCount = z.number().int().nonnegative().nullish();
export const optionalText = z.string().nullish();
export const optionalYear = z.number().int().min(1800).max(2200).nullish();

export const featureId = z.string().min(1);

/** Our own word, a CJJ 61 code or the usual Chinese name, kept as our own word; not stated is `unknown`. */
export const pipeCategory = z.preprocess(
  (value) => (value == null ? 'unknown' : (readPipeCategory(value) ?? value)),
  z.enum(PIPE_CATEGORIES),
);
