import { boundsOf, centreOfBounds, unionOfBounds } from '../geo/bounds';
import { LAYER_IDS, type LayerFeature, type LayerId } from '../model/layer';
import { featuresOf, type Project, type ProjectSource } from '../model/project';
import type { ImportChoices, ImportProblem, ImportReport } from './importTypes';
import { paced, type WorkOptions } from './pacing';
import type { ParsedInput } from './parsedInput';
import { assemble, newProject, without } from './project/assembleProject';
import { announceIds } from './take/announceIds';
import { joinPipes } from './take/joinPipes';
import { outliersOf } from './take/outliers';
import { partsOfInputs } from './take/partChoices';
import type { placingOf } from './take/placing';
import { mergeSources, sourceOf, withSources } from './take/sources';
import { TakenInput, takeInput } from './take/takeInput';

export type TakeOptions = WorkOptions & {
  /** For what is noted of each source. */
  readonly now?: () => Date;
};

/**
 * Takes the features of the chosen layers through placing, mapping and the validation chain into a project: a new
 * one (`replace`), or a copy of the open one with the features added (`add`) or in the place of the layers they
 * belong to (`update`). The open project is never changed; where nothing at all can be taken it is returned
 * as it is. Decisions and rules without features go to the open project in every mode.
 */
export async function takeFiles(
  inputs: readonly ParsedInput[],
  choices: ImportChoices,
  existing: Project | null,
  options: TakeOptions = {},
): Promise<{ project: Project; report: ImportReport }> {
  const keeps = existing !== null && (choices.mode !== 'replace' || !bringsData(inputs));
  const chosen = inputs.filter((input) => !isSkipped(input, choices));
  const updates = keeps && choices.mode === 'update';
  const base = keeps ? without(existing, updates ? chosenLayers(chosen, choices) : []) : newProject(inputs);
  const brought = keeps ? inputs.flatMap(({ projectFile }) => projectFile?.sources ?? []) : [];
  const merged = mergeSources(base.file.sources ?? [], brought);
  const anchor = (keeps ? centreOf(existing) : null) ?? DEFAULT_ANCHOR;
  const { inputs: results, sources } = await takeAll(chosen, choices, base, merged, anchor, options);
  await joinPipes(results, base, joiningOf(options));
  options.onProgress?.(1);
  const taken = byLayer(results);
  const report = reportOf(inputs, results, taken, choices);
  const isEmptyProject = report.refused === 0 && chosen.some(({ projectFile }) => projectFile !== null);
  if (report.taken === 0 && existing !== null && !(isEmptyProject && choices.mode === 'replace')) {
    return bringsData(inputs) ? { project: existing, report } : takeNotes(existing, inputs, true, report);
  }
  const ground = updates ? without(existing, [...taken.keys()]) : base;
  const hadFeatures = LAYER_IDS.some((layer) => featuresOf(ground, layer).length > 0);
  const project = withSources(assemble(ground, taken, chosen), sources, hadFeatures);
  return takeNotes(project, inputs, keeps, report);
}

/** Every file in turn, and the sources that gave something. */
async function takeAll(
  chosen: readonly ParsedInput[],
  choices: ImportChoices,
  base: Project,
  { sources: known, renamed }: ReturnType<typeof mergeSources>,
  anchor: readonly [number, number],
  { now = () => new Date(), ...work }: TakeOptions,
): Promise<{ inputs: TakenInput[]; sources: readonly ProjectSource[] }> {
  const breathe = paced(work);
  const imported = now();
  const partsOf = await partsOfInputs(chosen, choices);
  const ids = await announceIds(chosen, partsOf, base, breathe);
  const total = chosen.reduce((sum, { features }) => sum + features.length, 0) || 1;
  const inputs: TakenInput[] = [];
  const sources = [...known];
  let done = 0;
  for (const input of chosen) {
    const { file, source, features } = input;
    const leftOut = outliersOf(input, choices);
    const isPlaced = source !== null && file.fatal === null && features.length > 0;
    const placing = isPlaced ? await placingFor(input, choices, anchor, leftOut) : null;
    const fault = placing !== null && 'code' in placing ? placing : file.fatal;
    if (fault !== null || (placing !== null && 'code' in placing)) {
      inputs.push(refusedInput(input, fault, choices));
      done += features.length;
      continue;
    }
    const noted = placing && sourceOf(file, placing, new Set(sources.map(({ id }) => id)), imported);
    const taken = await takeInput(input, {
      placing,
      choiceOf: partsOf.get(input)!,
      leftOut,
      source: noted?.id ?? null,
      renamed,
      ids,
      step: () => {
        done += 1;
        return breathe(() => (TAKING * done) / total);
      },
    });
    if (noted !== null && taken.features.length > 0) sources.push(noted);
    inputs.push(taken);
  }
  return { inputs, sources };
}

/** A project's own files lie where they belong; what places others comes when there are some. */
async function placingFor(...file: Parameters<typeof placingOf>): ReturnType<typeof placingOf> {
  const { placingOf } = await import('./take/placing');
  return placingOf(...file);
}

/** A file of which nothing can be taken. */
function refusedInput(
  input: ParsedInput,
  fault: ImportProblem | null,
  { layers }: ImportChoices,
): TakenInput {
  const refused = new TakenInput(input);
  if (fault !== null) refused.refusals.push(fault);
  for (const { key, name, layer, count } of input.file.parts) {
    const row = refused.tally.row(name, layers[key] ?? layer);
    row.read += count;
    row.refused += count;
  }
  return refused;
}

/** The share of the progress that each feature for itself takes; the rest is for the joints between pipes. */
const TAKING = 0.9;

function joiningOf({ onProgress, signal }: WorkOptions): WorkOptions {
  return { signal, onProgress: (fraction) => onProgress?.(TAKING + (1 - TAKING) * fraction) };
}

function byLayer(inputs: readonly TakenInput[]): Map<LayerId, LayerFeature[]> {
  const taken = new Map<LayerId, LayerFeature[]>();
  for (const input of inputs) {
    for (const { layer, feature } of input.features) {
      const features = taken.get(layer);
      if (features === undefined) taken.set(layer, [feature]);
      else features.push(feature);
    }
  }
  return taken;
}

function reportOf(
  inputs: readonly ParsedInput[],
  results: readonly TakenInput[],
  taken: ReadonlyMap<LayerId, readonly LayerFeature[]>,
  choices: ImportChoices,
): ImportReport {
  const files = inputs.map((input) => {
    const result = results.find((one) => one.input === input);
    if (result !== undefined) return result.report(choices);
    const skipped = new TakenInput({ ...input, problems: [] });
    for (const { name, count } of input.file.parts) skipped.tally.row(name, 'skip').read += count;
    return skipped.report(choices);
  });
  const problems = files.flatMap((file) => file.problems);
  const counts = [...taken].map(([layer, features]) => [layer, features.length] as const);
  return {
    taken: counts.reduce((sum, [, count]) => sum + count, 0),
    refused: problems.filter(({ effect }) => effect === 'refused').length,
    changed: results.reduce((sum, { changed }) => sum + changed, 0),
    byLayer: Object.fromEntries(counts),
    problems,
    files,
    decisions: 0,
    rules: false,
    publish: false,
  };
}

/** Where a schematic is put when nothing is open: a plain place, since it has none of its own. */
const DEFAULT_ANCHOR = [117, 32] as const;

function centreOf(project: Project): readonly [number, number] | null {
  const features = LAYER_IDS.flatMap((layer) => featuresOf(project, layer) as LayerFeature[]);
  const bounds = unionOfBounds(features.map(({ geometry }) => boundsOf(geometry)));
  return bounds === null ? null : centreOfBounds(bounds);
}

/** Whether the files hold more than what stands beside a project's layers. */
function bringsData(inputs: readonly ParsedInput[]): boolean {
  return inputs.some(({ file, projectFile }) => projectFile !== null || file.parts.length > 0);
}

/** Decisions, rules and publish.json, where the files bring any. */
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

function isSkipped({ file }: ParsedInput, choices: ImportChoices): boolean {
  return file.parts.length > 0 && file.parts.every(({ key }) => choices.layers[key] === 'skip');
}
