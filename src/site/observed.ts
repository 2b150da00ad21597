/** A value that parts of the page share: who watches is told of each change, with what it was before. */
export type Observed<T extends object> = {
  readonly get: () => T;
  readonly change: (part: Partial<T>) => void;
  readonly watch: (watcher: (now: T, before: T) => void) => void;
};

export function observed<T extends object>(start: T): Observed<T> {
  let value = start;
  const watchers: ((now: T, before: T) => void)[] = [];
  return {
    get: () => value,
    change: (part) => {
      const before = value;
      value = { ...value, ...part };
      for (const watcher of watchers) watcher(value, before);
    },
    watch: (watcher) => {
      watchers.push(watcher);
    },
  };
}
