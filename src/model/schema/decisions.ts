import * as z from 'zod/mini';
import { DECISION_STATES } from '../terms';

/**
 * What was decided on one finding. The finding's id holds as long as rule, features and place do, so a decision
 * survives a new import; rule, features and place stand beside it for the day when the finding has gone.
 */
export const decision = z
  .strictObject({
    /** Id of the finding. */
    finding: z.string().check(z.minLength(1)),
    state: z.enum(DECISION_STATES),
    /** Why; an acceptance without a reason is none. */
    note: z.string(),
    author: z.string(),
    /** ISO 8601, when it was decided. */
    decided: z.string(),
    rule: z.string(),
    features: z.array(z.string()),
    at: z.tuple([z.number(), z.number()]),
  })
  .check(
    z.refine(({ state, note }) => state !== 'accepted' || note.trim() !== '', {
      path: ['note'],
      error: 'an acceptance gives its reason',
    }),
  );
export type Decision = z.infer<typeof decision>;
export type DecisionState = Decision['state'];

/** decisions.json, beside project.json. */
export const decisionsFile = z.strictObject({
  format: z.literal('jingran-decisions'),
  version: z.literal(1),
  decisions: z.array(decision),
});
