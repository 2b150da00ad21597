import { boundsOf, centreOfBounds, unionOfBounds } from '../geo/bounds';
import { geodesicLength } from '../geo/geodesic';
import { geometryFamily, LAYER_IDS, type LayerFeature } from '../model/layer';
import { builtYear, meanDepth } from '../model/pipeFilter';
import { featuresOf, type Project } from '../model/project';
import type { RulesFile } from '../model/schema/rules';
import type { CompoundSummary, LayerSummary, PipeFacets, ProjectSummary, RulesSummary } from './summary';

/** What the page is told of a project, without its features. */
export function summarise(
  project: Project,
): Pick<ProjectSummary, 'file' | 'bounds' | 'layers' | 'compounds' | 'pipes'> {
  const compounds = summariseCompounds(project);
  return {
    file: project.file,
    bounds: unionOfBounds(compounds.map(({ bounds }) => bounds)) ?? boundsOfAll(project),
    layers: Object.fromEntries(
      LAYER_IDS.flatMap((layer) => {
        const features = featuresOf(project, layer) as LayerFeature[];
        return features.length > 0 ? [[layer, summariseLayer(features)]] : [];
      }),
    ),
    compounds,
    pipes: pipeFacets(project),
  };
}

export function summariseRules(rules: RulesFile | null | undefined): RulesSummary | null {
  if (!rules) return null;
  const switches = Object.values(rules.rules);
  return {
    figures: Object.keys(rules.figures).length,
    rulesOff: switches.filter(({ enabled }) => enabled === false).length,
    strengths: switches.filter(({ strength }) => strength !== undefined).length,
  };
}

function boundsOfAll(project: Project) {
  return unionOfBounds(
    LAYER_IDS.flatMap((layer) =>
      (featuresOf(project, layer) as LayerFeature[]).map(({ geometry }) => boundsOf(geometry)),
    ),
  );
}

function summariseLayer(features: readonly LayerFeature[]): LayerSummary {
  const families: LayerSummary['families'] = {};
  for (const { geometry } of features) {
    const family = geometryFamily(geometry.type);
    if (family) families[family] = (families[family] ?? 0) + 1;
  }
  return { count: features.length, families };
}

function summariseCompounds(project: Project): CompoundSummary[] {
  return featuresOf(project, 'compounds').flatMap(({ geometry, properties }) => {
    const bounds = boundsOf(geometry);
    return bounds ? [{ id: properties.id, properties, bounds, centre: centreOfBounds(bounds) }] : [];
  });
}

function pipeFacets(project: Project): PipeFacets {
  const categories: Record<string, { count: number; length_m: number }> = {};
  const statuses = new Set<string>();
  const diameters: number[] = [];
  const depths: number[] = [];
  const years: number[] = [];
  for (const { properties, geometry } of featuresOf(project, 'pipes')) {
    const before = categories[properties.category] ?? { count: 0, length_m: 0 };
    categories[properties.category] = {
      count: before.count + 1,
      length_m: before.length_m + geodesicLength(geometry),
    };
    if (properties.status) statuses.add(properties.status);
    if (properties.diameter_mm != null) diameters.push(properties.diameter_mm);
    const depth = meanDepth(properties);
    if (depth !== null) depths.push(depth);
    const year = builtYear(properties);
    if (year !== null) years.push(year);
  }
  return {
    categories,
    statuses: [...statuses].sort(),
    diameterMm: range(diameters),
    depthM: range(depths),
    builtYear: range(years),
  };
}

/** Not by spread: a city's pipes are more arguments than a call can take. */
function range(values: readonly number[]): readonly [number, number] | null {
  if (values.length === 0) return null;
  let min = values[0]!;
  let max = values[0]!;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max];
}
