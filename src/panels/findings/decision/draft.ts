import type { Decision, DecisionState } from '../../../model/schema/decisions';
import type { ReviewedFinding } from '../../../review/parties';

/** A decision as it stands in the form. */
export type Draft = { readonly state: DecisionState; readonly note: string; readonly author: string };

/** What is missing before it can be saved; each word is a sentence of the form. */
export type Missing = { readonly note: boolean; readonly author: boolean };

export function missingOf({ state, note, author }: Draft): Missing {
  const withdraws = state === 'open' && note.trim() === '';
  return { note: state === 'accepted' && note.trim() === '', author: !withdraws && author.trim() === '' };
}

export function draftOf(decision: Decision | null, author: string): Draft {
  return { state: decision?.state ?? 'open', note: decision?.note ?? '', author };
}

/** Beside the id stands what tells the finding when it has gone. */
export function decisionOn(
  { id, rule, features, at }: Pick<ReviewedFinding, 'id' | 'rule' | 'features' | 'at'>,
  { state, note, author }: Draft,
  decided: Date,
): Decision {
  return {
    finding: id,
    state,
    note: note.trim(),
    author: author.trim(),
    decided: decided.toISOString(),
    rule,
    features: [...features],
    at: [at[0], at[1]],
  };
}
