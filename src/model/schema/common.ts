import * as z from 'zod/mini';
import { PIPE_CATEGORIES, readPipeCategory } from '../pipeCategory';
import { LAYOUTS } from '../terms';

/** A figure the source may leave out: null and absent both mean "the source does not say". */
export const optionalNumber = z.nullish(z.number());
export const optionalAmount = z.nullish(z.number().check(z.nonnegative()));
export const optionalCount = z.nullish(z.int().check(z.nonnegative()));
export const optionalText = z.nullish(z.string());
export const optionalYear = z.nullish(z.int().check(z.gte(1800), z.lte(2200)));

/** A day, or a month or year where the source is no more exact: 2019-07-15, 2019-07, 2019. */
export const optionalDate = z.nullish(
  z.string().check(z.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)),
);

/** Which of the two layouts of a compound a thing stands in; null or absent: in both. */
export const optionalLayout = z.nullish(z.enum(LAYOUTS));

export const featureId = z.string().check(z.minLength(1));

/** Our own word, a CJJ 61 code or the usual Chinese name, kept as our own word; not stated is `unknown`. */
export const pipeCategory = z.pipe(
  z.transform((value) => (value == null ? 'unknown' : (readPipeCategory(value) ?? value))),
  z.enum(PIPE_CATEGORIES),
);
