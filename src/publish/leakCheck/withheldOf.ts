import type { Position } from 'geojson';
import { DERIVED_SOURCES } from '../../drawing/sources';
import { LAYER_IDS, type LayerFeature, type LayerId } from '../../model/layer';
import { featuresOf, type Project } from '../../model/project';
import { PUBLISHABLE_LAYERS } from '../../model/terms';
import { publicPosition } from '../publicGeometry';
import type { Publication } from '../publicSite';
import type { Withheld, WithheldValue } from '../withheld';
import { type Leaf, leavesOf } from './leaves';
import { pairKey } from './pairKey';
import { positionsOf } from './positionsOf';
import { publicWords } from './publicWords';

/** What of the project must not be found in the published folder. */
export function withheldOf(project: Project, publication: Publication): Withheld {
  const words = publicWords(project, publication);
  const values = new Map<string, WithheldValue>();
  const names = new Set<string>();
  const add = (value: WithheldValue) => {
    const key = pairKey(value.property, value.value);
    if (!values.has(key) && !words.pairs.has(key)) values.set(key, value);
  };
  eachFeature(project, (layer, { properties: { id } }) => {
    if (!words.isExcusedId(id)) add({ value: id, layer, property: 'id', feature: id });
  });
  eachFeature(project, (layer, feature) => {
    for (const leaf of leavesOf(feature.properties)) {
      if (leaf.path === 'id' || words.isPublic(layer, leaf.path)) continue;
      if (!words.keys.has(leaf.name)) names.add(leaf.name);
      const { value } = leaf;
      if (typeof value === 'boolean' || words.isNamedAnyway(leaf)) continue;
      add({ value, layer, property: leaf.name, feature: feature.properties.id });
    }
  });
  for (const { layer, leaves } of besideLayers(project)) {
    for (const { name, value } of leaves) {
      if (typeof value !== 'boolean') add({ value, layer, property: name, feature: '' });
    }
  }
  const { vertices, publicVertices, publishedVertices, heights } = vertexLists(project, publication);
  for (const height of heights) add(height);
  return {
    values: [...values.values()],
    names,
    vertices,
    publicVertices,
    publishedVertices,
    publicTexts: words.texts,
    grid_m: publication.site.grid_m,
    coordinates: publication.site.coordinates,
  };
}

function eachFeature(project: Project, each: (layer: LayerId, feature: LayerFeature) => void): void {
  for (const layer of LAYER_IDS) {
    for (const feature of featuresOf(project, layer) as readonly LayerFeature[]) each(layer, feature);
  }
}

/** What lies beside the layers: decisions, rules, where the features came from. Totals are sums of public figures. */
function besideLayers({ decisions, rules, file }: Project): { layer: string; leaves: Leaf[] }[] {
  return [
    { layer: 'decisions.json', leaves: [...leavesOf(decisions ?? [])] },
    { layer: 'rules.json', leaves: [...leavesOf(rules ?? {})] },
    { layer: 'project.json', leaves: [...leavesOf(file.sources ?? [])] },
  ];
}

/** A vertex is public where what is drawn of its layer has it, on the public grid; every other one is withheld. */
function vertexLists(project: Project, { site, drawing }: Publication) {
  const toPublic = publicPosition(site);
  const drawn = new Set<string>();
  const publishedVertices: Position[] = [];
  for (const sources of [drawing.programme, drawing.elsewhere, ...drawing.compounds.values()]) {
    for (const [source, { features }] of Object.entries(sources)) {
      // Were a layer drawn that none may publish, its vertices would still be withheld.
      if (!PUBLIC_SOURCES.has(source)) continue;
      for (const { geometry } of features) {
        for (const position of positionsOf(geometry)) {
          drawn.add(`${source} ${position[0]} ${position[1]}`);
          publishedVertices.push(position);
        }
      }
    }
  }
  for (const { at } of site.compounds) if (at) publishedVertices.push([...at]);
  const vertices: Position[] = [];
  const publicVertices: Position[] = [];
  const heights: WithheldValue[] = [];
  eachFeature(project, (layer, { geometry, properties }) => {
    for (const position of positionsOf(geometry)) {
      const [lon, lat] = toPublic(position) as [number, number];
      (drawn.has(`${layer} ${lon} ${lat}`) ? publicVertices : vertices).push(position);
      if (position[2]) heights.push({ value: position[2], layer, property: 'z', feature: properties.id });
    }
  });
  return { vertices, publicVertices, publishedVertices, heights };
}

const PUBLIC_SOURCES: ReadonlySet<string> = new Set([...PUBLISHABLE_LAYERS, ...DERIVED_SOURCES]);
