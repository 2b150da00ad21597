import { boundsOf, centreOfBounds, unionOfBounds } from '../geo/bounds';
import type { LayerFeature, LayerId } from '../model/layer';
import { LAYER_IDS } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import { ChangedNotes } from './check/changedNotes';
import { isRecord } from './check/featureGuard';
import { LayerIds, statedId } from './check/featureIds';
import { validateFeature } from './check/featureValidation';
import type { FileReport, ImportChoices, ImportProblem, ImportReport } from './importTypes';
import { firstPosition } from './geojson/fitsLonLat';
import { paced, type WorkOptions } from './pacing';
import type { ParsedInput } from './parsedInput';
import { assemble, newProject, without } from './project/assembleProject';
import type { RawFeature } from './rawFeature';
import { FileTally } from './take/fileTally';
import { outliersOf } from './take/outliers';
import { type PartChoice, partChoices } from './take/partChoices';
import { type Placing, placingOf } from './take/placing';
import { prepare } from './take/prepare';
import { mergeSources, sourceOf, withSources } from './take/sources';

export type TakeOptions = WorkOptions & {
  /** For what is noted of each source. */
  readonly now?: () => Date;
};

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
  options: TakeOptions = {},
): Promise<{ project: Project; report: ImportReport }> {
  const breathe = paced(options);
  const now = (options.now ?? (() => new Date()))();
  const keeps = existing !== null && (choices.mode !== 'replace' || !bringsData(inputs));
  const chosen = inputs.filter((input) => !isSkipped(input, choices));
  const updates = keeps && choices.mode === 'update';
  const base = keeps ? without(existing, updates ? chosenLayers(chosen, choices) : []) : newProject(inputs);
  const hadFeatures = LAYER_IDS.some((layer) => featuresOf(base, layer).length > 0);
  const merged = mergeSources(base.file.sources ?? [], keeps ? broughtSources(inputs) : []);
  const sources = [...merged.sources];
  const taken = new Map<LayerId, LayerFeature[]>();
  const problems: ImportProblem[] = [];
  const files: FileReport[] = [];
  const partsOf = await choicesByInput(chosen, choices);
  const ids = await announceIds(chosen, partsOf, base, breathe);
  const total = chosen.reduce((sum, { features }) => sum + features.length, 0) || 1;
  const anchor = keeps ? anchorIn(existing) : DEFAULT_ANCHOR;
  let done = 0;
  let changed = 0;
  for (const input of inputs) {
    const choiceOf = partsOf.get(input);
    const tally = new FileTally();
    if (choiceOf === undefined) {
      for (const part of input.file.parts) tally.row(part.name, 'skip').read += part.count;
      files.push(tally.report(input, choices, []));
      continue;
    }
    const { file, features } = input;
    const own: ImportProblem[] = [...input.problems];
    const outliers = outliersOf(input, choices);
    const placing = await placeOf(input, choices, anchor, outliers);
    const fatal = file.fatal ?? (placing !== null && 'code' in placing ? placing : null);
    if (fatal !== null || (placing !== null && 'code' in placing)) {
      if (fatal !== null) own.push(fatal);
      problems.push(...own);
      files.push(tally.report(input, choices, own));
      done += features.length;
      continue;
    }
    const noted = placing && sourceOf(file, placing, new Set(sources.map(({ id }) => id)), now);
    const notes = new ChangedNotes(file.name);
    let takenHere = 0;
    for (const raw of features) {
      done += 1;
      await breathe(() => done / total);
      const choice = choiceOf(raw);
      const target = choice?.target ?? null;
      const row = tally.row(raw.layer ?? null, target);
      row.read += 1;
      if (target === 'skip') continue;
      const refuse = (note: Pick<ImportProblem, 'code' | 'detail'>, featureId: string | null) => {
        const { index, line, layer, handle } = raw;
        row.refused += 1;
        own.push({ ...note, effect: 'refused', file: file.name, index, line, layer, handle, featureId });
      };
      if (outliers.has(raw.index)) {
        refuse({ code: 'outlier', detail: showPosition(raw) }, idOf(raw, choice));
        continue;
      }
      const prepared = prepare(raw.value, placing, choice, noted?.id ?? null, merged.renamed);
      if (!prepared.ok) {
        refuse(prepared.note, idOf(raw, choice));
        continue;
      }
      const layer = target ?? 'other';
      const validated = validateFeature(prepared.value, layer, ids(layer));
      if (!validated.ok) {
        refuse(validated.note, validated.featureId);
        continue;
      }
      push(taken, layer, validated.feature);
      takenHere += 1;
      row.taken += 1;
      if (prepared.notes.length + validated.notes.length === 0) continue;
      changed += 1;
      row.changed += 1;
      const { id } = validated.feature.properties;
      for (const note of prepared.notes) notes.add(note, raw, id);
      for (const note of validated.notes) notes.add(note, raw, id);
    }
    own.push(...notes.problems());
    if (noted !== null && takenHere > 0) sources.push(noted);
    problems.push(...own);
    files.push(tally.report(input, choices, own));
  }
  options.onProgress?.(1);
  const count = [...taken.values()].reduce((sum, features) => sum + features.length, 0);
  const report: ImportReport = {
    taken: count,
    refused: problems.filter(({ effect }) => effect === 'refused').length,
    changed: changed + chosen.reduce((sum, input) => sum + countChanged(input), 0),
    byLayer: Object.fromEntries([...taken].map(([layer, features]) => [layer, features.length])),
    problems,
    files,
    decisions: 0,
    rules: false,
  };
  const isEmptyProject = report.refused === 0 && chosen.some(({ projectFile }) => projectFile !== null);
  if (count === 0 && existing !== null && !(isEmptyProject && choices.mode === 'replace')) {
    return bringsData(inputs) ? { project: existing, report } : takeNotes(existing, inputs, true, report);
  }
  const ground = updates ? without(existing, [...taken.keys()]) : base;
  const assembled = withSources(assemble(ground, taken, chosen), sources, hadFeatures);
  return takeNotes(assembled, inputs, keeps, report);
}

/** Null: a file of a project, which is where it belongs. */
async function placeOf(
  input: ParsedInput,
  choices: ImportChoices,
  anchor: readonly [number, number],
  outliers: ReadonlySet<number>,
): Promise<Placing | ImportProblem | null> {
  if (input.projectLayer !== null || input.features.length === 0 || input.file.fatal !== null) return null;
  return placingOf(input, choices, anchor, outliers);
}

/** Where a schematic is put when nothing is open: a plain place, since it has none of its own. */
const DEFAULT_ANCHOR = [117, 32] as const;

function anchorIn(project: Project): readonly [number, number] {
  const bounds = unionOfBounds(
    LAYER_IDS.flatMap((layer) =>
      (featuresOf(project, layer) as LayerFeature[]).map(({ geometry }) => boundsOf(geometry)),
    ),
  );
  return bounds === null ? DEFAULT_ANCHOR : centreOfBounds(bounds);
}

/** Whether the files hold more than decisions and rules. */
function bringsData(inputs: readonly ParsedInput[]): boolean {
  return inputs.some(({ file, projectFile }) => projectFile !== null || file.parts.length > 0);
}

function broughtSources(inputs: readonly ParsedInput[]) {
  return inputs.flatMap(({ projectFile }) => projectFile?.sources ?? []);
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

type PartsOf = ReadonlyMap<ParsedInput, (raw: RawFeature) => PartChoice | null>;

/** The mapping of fields comes only where there is something to map. */
async function choicesByInput(inputs: readonly ParsedInput[], choices: ImportChoices): Promise<PartsOf> {
  const isForeign = ({ source, features }: ParsedInput) => source !== null && features.length > 0;
  const compile = inputs.some(isForeign)
    ? (await import('./mapping/compileMapping')).compileMapping
    : null;
  return new Map(
    inputs.map((input) => [input, partChoices(input, choices, isForeign(input) ? compile : null)]),
  );
}

/** Ids for each layer, which know what the open project has and what the files state further on. */
async function announceIds(
  inputs: readonly ParsedInput[],
  partsOf: PartsOf,
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
    for (const raw of input.features) {
      await breathe(() => 0);
      const choice = partsOf.get(input)?.(raw) ?? null;
      if (choice === null || choice.target === 'skip') continue;
      const stated = idOf(raw, choice);
      if (stated !== null) ids(choice.target).announce(stated);
    }
  }
  return ids;
}

/** The id that a feature states, under the name that its field has in the source. */
function idOf({ value }: RawFeature, choice: PartChoice | null): string | null {
  if (!isRecord(value)) return null;
  const properties = isRecord(value.properties) ? value.properties : {};
  const field = choice?.idField ?? null;
  const own = field !== null && Object.hasOwn(properties, field) ? { id: properties[field] } : properties;
  return statedId({ id: value.id, properties: own });
}

function showPosition({ value }: RawFeature): string {
  const position = firstPosition(value);
  return position === null ? '' : `[${position.join(', ')}]`;
}

function push(taken: Map<LayerId, LayerFeature[]>, layer: LayerId, feature: LayerFeature): void {
  const features = taken.get(layer);
  if (features === undefined) taken.set(layer, [feature]);
  else features.push(feature);
}
