/** The same keys as the Chinese text, so that a missing English sentence is a type error. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
