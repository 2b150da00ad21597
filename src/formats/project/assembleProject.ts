import { LAYER_IDS, type LayerCollection, type LayerFeature, type LayerId } from '../../model/layer';
import { emptyProject, type Project } from '../../model/project';
import type { ParsedInput } from '../parsedInput';

/** An empty project as project.json describes it, else one named after the files. */
export function newProject(inputs: readonly ParsedInput[]): Project {
  const projectFile = inputs.find((input) => input.projectFile !== null)?.projectFile;
  if (projectFile != null) return { file: projectFile, layers: {} };
  const names = inputs
    .filter(({ file, sidecar }) => file.fatal === null && sidecar === undefined)
    .map(({ file }) => file.name.slice(file.name.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''));
  const name = names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', ');
  const id = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return emptyProject(id || 'project', { zh: name, en: name });
}

/** A new project with the taken features at the end of each layer; the base and its layers stay as they are. */
export function assemble(
  base: Project,
  taken: ReadonlyMap<LayerId, readonly LayerFeature[]>,
  inputs: readonly ParsedInput[],
): Project {
  const layers: { [L in LayerId]?: LayerCollection } = {};
  const fileNames: { [L in LayerId]?: string } = {};
  for (const layer of LAYER_IDS) {
    const own = inputs.find(({ projectLayer, file }) => projectLayer === layer && file.fatal === null);
    const before: LayerCollection | undefined = base.layers[layer];
    const added = taken.get(layer);
    if (before === undefined && own === undefined && added === undefined) continue;
    fileNames[layer] = base.file.layers[layer] ?? `${layer}.geojson`;
    if (before !== undefined && added === undefined) {
      layers[layer] = before;
      continue;
    }
    const features = [...(before?.features ?? []), ...(added ?? [])];
    const members = before === undefined ? own?.members : withoutBbox(before);
    layers[layer] = { ...members, type: 'FeatureCollection', features };
  }
  return { ...base, file: { ...base.file, layers: fileNames }, layers: layers as Project['layers'] };
}

/** The project without some layers; a layer that nothing could be taken for stays as it was. */
export function without(project: Project, layers: readonly LayerId[]): Project {
  if (layers.length === 0) return project;
  const kept = Object.entries(project.layers).filter(([layer]) => !layers.includes(layer as LayerId));
  return { ...project, layers: Object.fromEntries(kept) };
}

/** The extent a collection states no longer holds once features are added. */
function withoutBbox({ bbox: _bbox, ...members }: LayerCollection): Omit<LayerCollection, 'bbox'> {
  return members;
}
