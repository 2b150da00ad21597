import type * as z from 'zod/mini';
import { showValue } from './showValue';

/** The first few things a schema refuses, each as the place and the value that stands there. */
export function faultOf(
  error: z.core.$ZodError,
  value: unknown,
  within: readonly PropertyKey[] = [],
): string {
  const faults = error.issues.slice(0, MOST).flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
    return keys.map((key) => {
      const path = key === null ? issue.path : [...issue.path, key];
      const shown = showValue(valueAt(value, path));
      const at = placeOf([...within, ...path]);
      return at === '' ? shown : `${at} = ${shown}`;
    });
  });
  return [...new Set(faults)].join('; ');
}

const MOST = 5;

/** `figures["cover.gas"].value`, `decisions[3].state`. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key);
      if (/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return at === 0 ? name : `.${name}`;
      return `[${JSON.stringify(name)}]`;
    })
    .join('');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    inner = (inner as Record<PropertyKey, unknown>)[key];
  }
  return inner;
}
