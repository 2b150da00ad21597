export type Leaf = {
  /** Names from the outside in, joined by points; places in a list are left out. */
  readonly path: string;
  /** The innermost name. */
  readonly name: string;
  readonly value: string | number | boolean;
};

/** The plain values of nested data with their names. */
export function* leavesOf(value: unknown, path = ''): Generator<Leaf> {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    if (value !== '') yield { path, name: path.slice(path.lastIndexOf('.') + 1), value };
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) yield* leavesOf(item, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* leavesOf(inner, path ? `${path}.${name}` : name);
}
