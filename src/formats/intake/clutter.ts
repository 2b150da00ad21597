/** What systems leave in folders and archives: hidden files, Finder's and Explorer's own. */
export function isClutter(path: string): boolean {
  return path.split('/').some((part) => /^(\.[^.]|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(part));
}
