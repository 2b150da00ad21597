import type { FeatureCollection } from 'geojson';
import { LAYER_IDS, type LayerFeature } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import { compoundLabel } from './compoundLabel';
import { type CompoundOf, collection, type Drawn, drawn } from './drawn';
import { isPainted, markingHatch } from './markingHatch';
import { markingText } from './markingText';
import type { SourceId } from './sources';
import { styleProperties } from './styleProperties';

/** Everything the plan view draws, one collection a source; sources with nothing in them are left out. */
export function drawProject(
  project: Project,
  compoundOf: CompoundOf,
): Partial<Record<SourceId, FeatureCollection>> {
  const sources: Partial<Record<SourceId, FeatureCollection>> = {};
  const put = (source: SourceId, features: (Drawn | null)[]) => {
    const present = features.filter((feature) => feature !== null);
    if (present.length > 0) sources[source] = collection(present);
  };
  for (const layer of LAYER_IDS) {
    const features: readonly LayerFeature[] = featuresOf(project, layer);
    put(
      layer,
      features.map((feature) => drawn(feature, compoundOf, styleProperties(layer, feature.properties))),
    );
  }
  put(
    'compound_labels',
    featuresOf(project, 'compounds').map((compound) => compoundLabel(compound)),
  );
  const painted = featuresOf(project, 'fire_lane_markings').filter(isPainted);
  put(
    'marking_hatch',
    painted.flatMap((marking) => markingHatch(marking, compoundOf)),
  );
  put(
    'marking_text',
    painted.map((marking) => markingText(marking, compoundOf)),
  );
  return sources;
}
