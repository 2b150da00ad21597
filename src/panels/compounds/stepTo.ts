/** Where a key leads in a list of `count` rows of which `page` are in sight; null for any other key. */
export function stepTo(key: string, from: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const to = target(key, from, count, Math.max(1, page - 1));
  return to === null ? null : Math.min(count - 1, Math.max(0, to));
}

function target(key: string, from: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from < 0 ? count - 1 : from - 1;
    case 'PageDown':
      return from + page;
    case 'PageUp':
      return from - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
