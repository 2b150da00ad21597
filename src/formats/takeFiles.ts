import { LAYER_IDS, type LayerCollection, type LayerFeature, type LayerId } from '../model/layer';
import { emptyProject, featuresOf, type Project } from '../model/project';
import { ChangedNotes } from './changedNotes';
import { isRecord } from './featureGuard';
import { LayerIds, statedId } from './featureIds';
import { validateFeature } from './featureValidation';
import type { ImportChoices, ImportProblem, ImportReport } from './importTypes';
import { paced, type WorkOptions } from './pacing';
import type { ParsedInput } from './parsedInput';
import { familyOf } from './recognise';
import { bringsData, withSidecars } from './takeSidecars';

type Choice = LayerId | 'skip' | null;

/**
 * Takes the features of the chosen layers through the validation chain into a project: a new one
 * (`replace`), or a copy of the open one with the features added (`add`) or in the place of the layers they
 * belong to (`update`). The open project is never changed; where nothing at all can be taken it is returned
 * as it is. Decisions and rules without features go to the open project in every mode.
 */
export async function takeFiles(
  inputs: readonly ParsedInput[],
  choices: ImportChoices,
  existing: Project | null,
  options: WorkOptions = {},
): Promise<{ project: Project; report: ImportReport }> {
  const breathe = paced(options);
  const keeps = existing !== null && (choices.mode !== 'replace' || !bringsData(inputs));
  const chosen = inputs.filter((input) => !isSkipped(input, choices));
  const updates = keeps && choices.mode === 'update';
  const base = keeps ? without(existing, updates ? chosenLayers(chosen, choices) : []) : newProject(inputs);
  const taken = new Map<LayerId, LayerFeature[]>();
  const problems: ImportProblem[] = [];
  const ids = await announceIds(chosen, choices, base, breathe);
  const total = chosen.reduce((sum, { features }) => sum + features.length, 0) || 1;
  let done = 0;
  let changed = 0;
  for (const input of chosen) {
    problems.push(...input.problems);
    if (input.file.fatal !== null) {
      problems.push(input.file.fatal);
      done += input.features.length;
      continue;
    }
    const notes = new ChangedNotes(input.file.name);
    for (const raw of input.features) {
      done += 1;
      await breathe(() => done / total);
      const layer = choiceOf(input, raw.value, choices);
      if (layer === 'skip') continue;
      const validated = validateFeature(raw.value, layer ?? 'other', ids(layer ?? 'other'));
      const { index, line } = raw;
      if (!validated.ok) {
        const { note, featureId } = validated;
        problems.push({ ...note, effect: 'refused', file: input.file.name, index, line, featureId });
        continue;
      }
      push(taken, layer ?? 'other', validated.feature);
      if (validated.notes.length > 0) changed += 1;
      for (const note of validated.notes) notes.add(note, index, line, validated.feature.properties.id);
    }
    problems.push(...notes.problems());
  }
  options.onProgress?.(1);
  const count = [...taken.values()].reduce((sum, features) => sum + features.length, 0);
  const report: ImportReport = {
    taken: count,
    refused: problems.filter(({ effect }) => effect === 'refused').length,
    changed: changed + chosen.reduce((sum, input) => sum + countChanged(input), 0),
    byLayer: Object.fromEntries([...taken].map(([layer, features]) => [layer, features.length])),
    problems,
    decisions: 0,
    rules: false,
  };
  const isEmptyProject = report.refused === 0 && chosen.some(({ projectFile }) => projectFile !== null);
  if (count === 0 && existing !== null && !(isEmptyProject && choices.mode === 'replace')) {
    return bringsData(inputs) ? { project: existing, report } : withSidecars(existing, inputs, true, report);
  }
  const ground = updates ? without(existing, [...taken.keys()]) : base;
  return withSidecars(assemble(ground, taken, chosen), inputs, keeps, report);
}

/** The project without some layers; a layer that nothing could be taken for stays as it was. */
function without(project: Project, layers: readonly LayerId[]): Project {
  if (layers.length === 0) return project;
  const kept = Object.entries(project.layers).filter(([layer]) => !layers.includes(layer as LayerId));
  return { ...project, layers: Object.fromEntries(kept) };
}

function chosenLayers(inputs: readonly ParsedInput[], { layers }: ImportChoices): LayerId[] {
  const chosen = inputs.flatMap(({ file }) => file.parts.map(({ key, layer }) => layers[key] ?? layer));
  return chosen.filter((layer) => layer !== 'skip');
}

function countChanged(input: ParsedInput): number {
  return input.problems.filter(({ effect }) => effect === 'changed').length;
}

function isSkipped({ file }: ParsedInput, choices: ImportChoices): boolean {
  return file.parts.length > 0 && file.parts.every(({ key }) => choices.layers[key] === 'skip');
}

/** The layer chosen for a feature; null where it has no geometry that a choice could be made for. */
function choiceOf({ file }: ParsedInput, value: unknown, choices: ImportChoices): Choice {
  const family = familyOf(value);
  const part = file.parts.find((candidate) => candidate.family === family);
  return part === undefined ? null : (choices.layers[part.key] ?? part.layer);
}

/** Ids for each layer, which know what the open project has and what the files state further on. */
async function announceIds(
  inputs: readonly ParsedInput[],
  choices: ImportChoices,
  base: Project,
  breathe: ReturnType<typeof paced>,
): Promise<(layer: LayerId) => LayerIds> {
  const byLayer = new Map<LayerId, LayerIds>();
  const ids = (layer: LayerId): LayerIds => {
    const known = byLayer.get(layer);
    if (known !== undefined) return known;
    const used = featuresOf(base, layer).map(({ properties }) => properties.id);
    const fresh = new LayerIds(layer, used);
    byLayer.set(layer, fresh);
    return fresh;
  };
  for (const input of inputs) {
    for (const { value } of input.features) {
      await breathe(() => 0);
      const layer = choiceOf(input, value, choices);
      if (layer === null || layer === 'skip' || !isRecord(value)) continue;
      const properties = isRecord(value.properties) ? value.properties : {};
      const stated = statedId({ id: value.id, properties });
      if (stated !== null) ids(layer).announce(stated);
    }
  }
  return ids;
}

function push(taken: Map<LayerId, LayerFeature[]>, layer: LayerId, feature: LayerFeature): void {
  const features = taken.get(layer);
  if (features === undefined) taken.set(layer, [feature]);
  else features.push(feature);
}

function newProject(inputs: readonly ParsedInput[]): Project {
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
function assemble(
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

/** The extent a collection states no longer holds once features are added. */
function withoutBbox({ bbox: _bbox, ...members }: LayerCollection): Omit<LayerCollection, 'bbox'> {
  return members;
}
