/** What a web host has to send with the files: for nginx and for the common static hosts. Text by path from the root. */
export function headerFiles(_policy: string): ReadonlyMap<string, string> {
  return new Map();
}
