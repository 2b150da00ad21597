import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { drawProject } from '../drawing/drawProject';
import type { SourceId } from '../drawing/sources';
import { publicDegrees } from './publicGeometry';
import type { PublicProject } from './publicProject';
import type { PublicDrawing } from './publicSite';

/** What the map draws of a public project, a piece for each compound, so that a phone loads the one it looks at. */
export function splitDrawing({ project, compoundOf }: PublicProject, slugs: Iterable<string>): PublicDrawing {
  const programme: MutableSources = {};
  const elsewhere: MutableSources = {};
  const compounds = new Map<string, MutableSources>([...slugs].map((slug) => [slug, {}]));
  for (const [source, { features }] of Object.entries(drawProject(project, compoundOf))) {
    for (const feature of features) {
      const slug = feature.properties?.compound as string | null;
      const of = PROGRAMME.has(source) ? programme : compounds.get(slug ?? '');
      put(of ?? elsewhere, source as SourceId, derivedRounded(feature));
    }
  }
  return { programme, compounds, elsewhere };
}

const PROGRAMME: ReadonlySet<string> = new Set(['compounds', 'compound_labels']);

type MutableSources = { [S in SourceId]?: FeatureCollection };

function put(sources: MutableSources, source: SourceId, feature: Feature): void {
  const collection = sources[source] ?? { type: 'FeatureCollection', features: [] };
  sources[source] = collection;
  collection.features.push(feature);
}

/** What drawing derives, such as hatches and labels, has more digits than it means; the rest is on the grid already. */
function derivedRounded(feature: Feature): Feature {
  return { ...feature, geometry: rounded(feature.geometry) };
}

function rounded(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection') return geometry;
  return { ...geometry, coordinates: nested(geometry.coordinates) } as Geometry;
}

type Nested = Position | Nested[];

function nested(coordinates: Nested): Nested {
  if (typeof coordinates[0] === 'number') return (coordinates as Position).map(publicDegrees);
  return (coordinates as Nested[]).map(nested);
}
