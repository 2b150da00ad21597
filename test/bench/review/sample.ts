import { boundsMeet, boundsOf } from '../../../src/geo/bounds';
import { LAYER_IDS } from '../../../src/model/layer';
import { featuresOf, type Project } from '../../../src/model/project';
import { review, reviewSteps } from '../../../src/review/engine';
import { ruleBook } from '../../../src/standards/ruleBook';
import { sampleProject } from '../../browser/sampleData';
import { bestTime } from './near';

/** What this program prints, alone in its process: all rules on the sample. */
export type SampleFigures = {
  readonly features: number;
  readonly relations: number;
  /** The first time, as on the command line. */
  readonly firstMs: number;
  readonly wholeMs: number;
  /** The compound with most features and all that lies in its box. */
  readonly compoundFeatures: number;
  readonly compoundMs: number;
  /** Warm, the slowest first. */
  readonly rules: readonly { readonly rule: string; readonly ms: number }[];
};

const book = ruleBook();
const sample = sampleProject();
const began = performance.now();
const { summary } = review(sample, book);
const firstMs = performance.now() - began;
const wholeMs = bestTime(() => review(sample, book), 7, 4);
const compound = featuresOf(sample, 'compounds')
  .map(({ geometry }) => inBox(sample, boundsOf(geometry)!))
  .reduce((a, b) => (countOf(b) > countOf(a) ? b : a));
const figures: SampleFigures = {
  features: countOf(sample),
  relations: Object.values(summary).reduce((sum, { checked }) => sum + checked, 0),
  firstMs,
  wholeMs,
  compoundFeatures: countOf(compound),
  compoundMs: bestTime(() => review(compound, book), 25, 10),
  rules: byRule(),
};
console.log(JSON.stringify(figures));

function inBox(project: Project, box: NonNullable<ReturnType<typeof boundsOf>>): Project {
  const layers = LAYER_IDS.map((layer) => {
    const features = featuresOf(project, layer) as { geometry: Parameters<typeof boundsOf>[0] }[];
    const inside = features.filter(({ geometry }) => boundsMeet(boundsOf(geometry) ?? box, box));
    return [layer, { type: 'FeatureCollection', features: inside }];
  });
  return { ...project, layers: Object.fromEntries(layers) };
}

function countOf(project: Project): number {
  return LAYER_IDS.reduce((count, layer) => count + featuresOf(project, layer).length, 0);
}

function byRule(): SampleFigures['rules'] {
  const times = new Map<string, number>();
  const steps = reviewSteps(sample, book);
  let rule = 'laying';
  for (let began = performance.now(); ; began = performance.now()) {
    const step = steps.next();
    times.set(rule, (times.get(rule) ?? 0) + performance.now() - began);
    if (step.done) break;
    rule = step.value.rule;
  }
  return [...times].map(([name, ms]) => ({ rule: name, ms })).sort((a, b) => b.ms - a.ms);
}
