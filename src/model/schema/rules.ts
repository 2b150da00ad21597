import * as z from 'zod/mini';
import { SURVEY_METHODS } from '../terms';

const strength = z.enum(['must', 'should']);

/** What the standards leave to the project. */
export const reviewSettings = z.strictObject({
  /** The engine that must get through: sets the turning radius. */
  fire_engine: z._default(z.enum(['ordinary', 'aerial']), 'ordinary'),
  /** Side of the turning area at a dead end. */
  turning_area_m: z._default(z.union([z.literal(12), z.literal(15), z.literal(18)]), 12),
  /** How far from a lane a building still counts as reached. */
  lane_reach_m: z._default(z.number().check(z.positive()), 80),
  /** How a pipe was found whose source does not say; null leaves its place unproven. */
  unstated_survey_method: z._default(z.nullable(z.enum(SURVEY_METHODS)), null),
  /** Ends of pipes this close are taken as one point. */
  joint_tolerance_m: z._default(z.number().check(z.nonnegative()), 0.05),
  /** Ends of pipes nearer than this that do not join are reported. */
  near_miss_m: z._default(z.number().check(z.nonnegative()), 0.5),
  /** Reported and measured figures may differ by this much. */
  ledger_tolerance_pct: z._default(z.number().check(z.nonnegative()), 2),
});
export type ReviewSettings = z.infer<typeof reviewSettings>;

const figureOverride = z
  .strictObject({
    value: z.optional(z.nullable(z.number())),
    strength: z.optional(strength),
    /** Where the project's own figure comes from. */
    source: z.optional(z.string()),
  })
  .check(
    z.refine((change) => change.value !== undefined || change.strength !== undefined, {
      error: 'an override gives a value, a strength or both',
    }),
  );

/** rules.json: the figures, rules and settings of one project. */
export const rulesFile = z.strictObject({
  format: z.literal('jingran-rules'),
  version: z.literal(1),
  /** By figure id, for example "horizontal.water_d_le_200.sewer_storm". */
  figures: z._default(z.record(z.string(), figureOverride), {}),
  /** By rule id, for example "pipe_horizontal". */
  rules: z._default(
    z.record(
      z.string(),
      z.strictObject({ enabled: z.optional(z.boolean()), strength: z.optional(strength) }),
    ),
    {},
  ),
  settings: z.prefault(reviewSettings, {}),
});
export type RulesFile = z.infer<typeof rulesFile>;
