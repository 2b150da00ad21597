import type { Area } from '../geo/area';
import { areaHolds } from '../geo/area';
import { boundsMeet, boundsOf } from '../geo/bounds';
import { clipArea } from '../geo/clipArea';
import { clipLine } from '../geo/clipLine';
import { geodesicLength } from '../geo/geodesic';
import { representativePoint } from '../geo/representativePoint';
import { afterWorks } from '../model/afterWorks';
import type { LayerFeature, LayerId } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import type { Bounds, LonLat, Metres } from '../model/units';
import type { MeasureProblem } from './measures';

/** The features of a project with what every clip asks first worked out once. */
export type PreparedProject = { readonly [L in LayerId]?: readonly Prepared<L>[] };
export type Prepared<L extends LayerId> = {
  readonly feature: LayerFeature<L>;
  readonly bounds: Bounds;
  readonly point: LonLat;
};

const MEASURED_LAYERS = [
  'buildings',
  'roads',
  'green',
  'parking',
  'fire_lanes',
  'pipes',
  'pipe_nodes',
] as const;
export type MeasuredLayer = (typeof MEASURED_LAYERS)[number];

/** What goes with the works is not measured. */
export function prepare(given: Project): PreparedProject {
  const project = afterWorks(given);
  return Object.fromEntries(MEASURED_LAYERS.map((layer) => [layer, prepareLayer(project, layer)]));
}

/** Cuts the layers of a project at one boundary. What cannot be cut is added to `problems`. */
export function cutter(prepared: PreparedProject, boundary: Area, problems: MeasureProblem[]) {
  const limits = boundsOf(boundary)!;
  const near = <L extends MeasuredLayer>(layer: L): readonly Prepared<L>[] =>
    ((prepared[layer] ?? []) as unknown as readonly Prepared<L>[]).filter(({ bounds }) =>
      boundsMeet(bounds, limits),
    );
  return {
    /** Features whose representative point lies inside. */
    inside<L extends MeasuredLayer>(layer: L): LayerFeature<L>[] {
      return near(layer)
        .filter(({ point }) => areaHolds(boundary, point))
        .map(({ feature }) => feature);
    },
    areas<L extends MeasuredLayer>(layer: L): { feature: LayerFeature<L>; area: Area }[] {
      return near(layer).flatMap(({ feature }) => {
        const geometry = feature.geometry;
        if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
        try {
          const area = clipArea(geometry, boundary);
          return area ? [{ feature, area }] : [];
        } catch (error) {
          problems.push({
            layer,
            featureId: feature.properties.id,
            code: 'clip_failed',
            detail: error instanceof Error ? error.message : String(error),
          });
          return [];
        }
      });
    },
    lengths<L extends MeasuredLayer>(layer: L): { feature: LayerFeature<L>; length: Metres }[] {
      return near(layer).flatMap(({ feature }) => {
        const geometry = feature.geometry;
        if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') return [];
        const pieces = clipLine(geometry, boundary);
        if (pieces.length === 0) return [];
        return [{ feature, length: geodesicLength({ type: 'MultiLineString', coordinates: pieces }) }];
      });
    },
  };
}

function prepareLayer<L extends LayerId>(project: Project, layer: L): Prepared<L>[] {
  return featuresOf(project, layer).flatMap((feature) => {
    const bounds = boundsOf(feature.geometry);
    const point = bounds && representativePoint(feature.geometry);
    return bounds && point ? [{ feature: feature as LayerFeature<L>, bounds, point }] : [];
  });
}
