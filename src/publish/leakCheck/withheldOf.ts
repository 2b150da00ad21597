import type { Position } from 'geojson';
import { fromOffset } from '../../formats/crs/chinaOffset';
import { LAYER_IDS, type LayerFeature, type LayerId } from '../../model/layer';
import { featuresOf, type Project } from '../../model/project';
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
  const { vertices, publicVertices, heights } = vertexLists(project, publication);
  for (const height of heights) add(height);
  return {
    values: [...values.values()],
    names,
    vertices,
    publicVertices,
    publicTexts: words.texts,
    grid_m: publication.site.grid_m,
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

/** A vertex is public where what is drawn has it, on the public grid; every other one is withheld. */
function vertexLists(project: Project, { site, drawing }: Publication) {
  const toPublic = publicPosition(site);
  const drawn = new Set<string>();
  const publicVertices: Position[] = [];
  for (const sources of [drawing.programme, drawing.elsewhere, ...drawing.compounds.values()]) {
    for (const [source, collection] of Object.entries(sources)) {
      const isLayer = (LAYER_IDS as readonly string[]).includes(source);
      for (const { geometry } of collection.features) {
        for (const position of positionsOf(geometry)) {
          if (isLayer) drawn.add(`${source} ${position[0]} ${position[1]}`);
          else publicVertices.push(inDegrees(position, site.coordinates));
        }
      }
    }
  }
  for (const { at } of site.compounds) if (at) publicVertices.push(inDegrees([...at], site.coordinates));
  const vertices: Position[] = [];
  const heights: WithheldValue[] = [];
  eachFeature(project, (layer, { geometry, properties }) => {
    for (const position of positionsOf(geometry)) {
      const [lon, lat] = toPublic(position) as [number, number];
      (drawn.has(`${layer} ${lon} ${lat}`) ? publicVertices : vertices).push(position);
      if (position[2]) heights.push({ value: position[2], layer, property: 'z', feature: properties.id });
    }
  });
  return { vertices, publicVertices, heights };
}

function inDegrees(position: Position, system: 'cgcs2000' | 'gcj02'): Position {
  if (system === 'cgcs2000') return position;
  return [...(fromOffset('gcj02', position[0]!, position[1]!) ?? position)];
}
