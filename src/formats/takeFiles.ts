import type { LayerFeature, LayerId } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import { ChangedNotes } from './check/changedNotes';
import { isRecord } from './check/featureGuard';
import { LayerIds, statedId } from './check/featureIds';
import { validateFeature } from './check/featureValidation';
import type { ImportChoices, ImportProblem, ImportReport } from './importTypes';
import { paced, type WorkOptions } from './pacing';
import type { ParsedInput } from './parsedInput';
import { assemble, newProject, without } from './project/assembleProject';
import { familyOf } from './recognise/recognise';

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
    return bringsData(inputs) ? { project: existing, report } : takeNotes(existing, inputs, true, report);
  }
  const ground = updates ? without(existing, [...taken.keys()]) : base;
  return takeNotes(assemble(ground, taken, chosen), inputs, keeps, report);
}

/** Whether the files hold more than decisions and rules. */
function bringsData(inputs: readonly ParsedInput[]): boolean {
  return inputs.some(({ file, projectFile }) => projectFile !== null || file.parts.length > 0);
}

/** Decisions and rules, where the files bring any. */
async function takeNotes(
  project: Project,
  inputs: readonly ParsedInput[],
  keeps: boolean,
  report: ImportReport,
): Promise<{ project: Project; report: ImportReport }> {
  if (inputs.every(({ sidecar }) => sidecar === undefined)) return { project, report };
  const { withSidecars } = await import('./project/takeSidecars');
  return withSidecars(project, inputs, keeps, report);
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
