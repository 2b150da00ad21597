import { z } from 'zod';
import { SURVEY_METHODS } from '../model/terms';

const strength = z.enum(['must', 'should']);

/** What the standards leave to the project. */
export const reviewSettings = z.strictObject({
  /** The engine that must get through: sets the turning radius. */
  fire_engine: z.enum(['ordinary', 'aerial']).default('ordinary'),
  /** Side of the turning area at a dead end. */
  turning_area_m: z.union([z.literal(12), z.literal(15), z.literal(18)]).default(12),
  /** How far from a lane a building still counts as reached. */
  lane_reach_m: z.number().positive().default(80),
  /** How a pipe was found whose source does not say; null leaves its place unproven. */
  unstated_survey_method: z.enum(SURVEY_METHODS).nullable().default(null),
  /** Ends of pipes this close are taken as one point. */
  joint_tolerance_m: z.number().nonnegative().default(0.05),
  /** Ends of pipes nearer than this that do not join are reported. */
  near_miss_m: z.number().nonnegative().default(0.5),
  /** Reported and measured figures may differ by this much. */
  ledger_tolerance_pct: z.number().nonnegative().default(2),
});
export type ReviewSettings = z.infer<typeof reviewSettings>;

const figureOverride = z
  .strictObject({
    value: z.number().finite().nullable().optional(),
    strength: strength.optional(),
    /** Where the project's own figure comes from. */
    source: z.string().optional(),
  })
  .refine((change) => change.value !== undefined || change.strength !== undefined, {
    error: 'an override gives a value, a strength or both',
  });

/** rules.json: the figures, rules and settings of one project. */
export const rulesFile = z.strictObject({
  format: z.literal('jingran-rules'),
  version: z.literal(1),
  /** By figure id, for example "horizontal.water_d_le_200.sewer_storm". */
  figures: z.record(z.string(), figureOverride).default({}),
  /** By rule id, for example "pipe_horizontal". */
  rules: z
    .record(z.string(), z.strictObject({ enabled: z.boolean().optional(), strength: strength.optional() }))
    .default({}),
  settings: reviewSettings.prefault({}),
});
export type RulesFile = z.infer<typeof rulesFile>;
