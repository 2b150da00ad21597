import { feature, planAt, projectOf } from '../../test/builders/plan';
import type { LayerFeature, LayerId, PropertiesOf } from '../model/layer';
import type { PipeCategory } from '../model/pipeCategory';
import { rulesFile } from '../model/schema/rules';
import { ruleBook } from '../standards/ruleBook';
import { type Review, review } from './engine';
import type { Finding } from './finding';
import type { RuleId } from './ruleIds';

/** Test geometry in metres east and north of one place. */
export const plan = planAt();

/** A pipe as designed (no survey error), DN200 and 1 m deep to the crown, unless it says otherwise. */
export function pipe(
  id: string,
  category: PipeCategory,
  path: [number, number][],
  properties: Partial<PropertiesOf<'pipes'>> = {},
): LayerFeature<'pipes'> {
  return feature('pipes', plan.line(...path), {
    id,
    category,
    diameter_mm: 200,
    laying: 'direct_buried',
    depth_reference: 'crown',
    start_depth_m: 1,
    end_depth_m: 1,
    survey_method: 'design',
    ...(category === 'gas' ? { pressure_class: 'low' as const } : {}),
    ...(category === 'power' ? { voltage_kv: 0.4 } : {}),
    ...properties,
  });
}

export function node(
  id: string,
  at: [number, number],
  properties: Partial<PropertiesOf<'pipe_nodes'>> = {},
): LayerFeature<'pipe_nodes'> {
  return feature('pipe_nodes', plan.point(...at), { id, category: 'unknown', ...properties });
}

export function reviewOf(
  layers: { [L in LayerId]?: LayerFeature<L>[] },
  only: RuleId,
  rules: object = {},
): Review {
  const book = ruleBook(rulesFile.parse({ format: 'jingran-rules', version: 1, ...rules }));
  return review(projectOf(layers), book, { only: [only] });
}

/** What a review told, short: verdict, features, measured. */
export function told({ findings }: Review): [Finding['verdict'], string, number | null][] {
  return findings.map(({ verdict, features, measured }) => [
    verdict,
    features.join(' '),
    measured === null ? null : Math.round(measured * 1000) / 1000 + 0,
  ]);
}
