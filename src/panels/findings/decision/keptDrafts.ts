import type { Draft } from './draft';

/** Drafts that were begun and not saved, for as long as the page is open. */
const drafts = new Map<string, Draft>();

/** Of another project the same finding is another. */
export type DraftPlace = { readonly project: string; readonly finding: string };

/** What was begun on a finding and not saved; null where nothing was. */
export function keptDraft(place: DraftPlace): Draft | null {
  return drafts.get(keyOf(place)) ?? null;
}

/** Keeps what is in the form while it differs from what is saved. */
export function keepDraft(place: DraftPlace, draft: Draft, saved: Draft): void {
  if (isSame(draft, saved)) dropDraft(place);
  else drafts.set(keyOf(place), draft);
}

export function dropDraft(place: DraftPlace): void {
  drafts.delete(keyOf(place));
}

export function isSame(draft: Draft, saved: Draft): boolean {
  return draft.state === saved.state && draft.note === saved.note && draft.author === saved.author;
}

function keyOf({ project, finding }: DraftPlace): string {
  return JSON.stringify([project, finding]);
}
