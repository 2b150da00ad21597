/** What is looked for; an empty text asks for nothing. */
export type FinderQuery = Readonly<Record<QueryField, string>>;
export type QueryField = (typeof QUERY_FIELDS)[number];
export type FinderAddress = { readonly query: FinderQuery; readonly selected: string | null };

export const CHOICES = ['year', 'status', 'area'] as const;
export const QUERY_FIELDS = ['text', ...CHOICES] as const;
export const EMPTY_QUERY: FinderQuery = { text: '', year: '', status: '', area: '' };

/**
 * What the part of the address after `#` asks for; null where it names a place in the page. The part after `?` would
 * reach the server, which need not know what somebody looked for.
 */
export function readAddress(hash: string): FinderAddress | null {
  const text = hash.replace(/^#/, '');
  if (text !== '' && !text.includes('=')) return null;
  const asked = new URLSearchParams(text);
  const query = { ...EMPTY_QUERY };
  for (const field of QUERY_FIELDS) query[field] = (asked.get(field) ?? '').slice(0, LONGEST);
  return { query, selected: asked.get('compound') || null };
}

/** With its `#`, or nothing where nothing is asked for. */
export function writeAddress({ query, selected }: FinderAddress): string {
  const asked = new URLSearchParams();
  for (const field of QUERY_FIELDS) if (query[field].trim() !== '') asked.set(field, query[field].trim());
  if (selected !== null) asked.set('compound', selected);
  const text = asked.toString();
  return text === '' ? '' : `#${text}`;
}

const LONGEST = 80;
