import type { LayerFeature, LayerId } from '../../model/layer';
import { ChangedNotes } from '../check/changedNotes';
import type { LayerIds } from '../check/featureIds';
import { validateFeature } from '../check/featureValidation';
import { firstPosition } from '../geojson/fitsLonLat';
import type { FileReport, ImportChoices, ImportProblem } from '../importTypes';
import type { ParsedInput } from '../parsedInput';
import type { RawFeature } from '../rawFeature';
import { FileTally } from './fileTally';
import type { PartChoice } from './partChoices';
import type { Placing } from './placing';
import { prepare } from './prepare';
import { rawId } from './rawId';

/** What one file brought: its features, each with where it came from, and what was refused or changed on the way. */
export class TakenInput {
  readonly features: TakenFeature[] = [];
  readonly tally = new FileTally();
  readonly refusals: ImportProblem[] = [];
  readonly notes: ChangedNotes;
  changed = 0;

  constructor(readonly input: ParsedInput) {
    this.notes = new ChangedNotes(input.file.name);
  }

  refuse(raw: RawFeature, note: Pick<ImportProblem, 'code' | 'detail'>, featureId: string | null): void {
    const { index, line, layer, handle } = raw;
    const file = this.input.file.name;
    this.refusals.push({ ...note, effect: 'refused', file, index, line, layer, handle, featureId });
  }

  problems(): ImportProblem[] {
    return [...this.input.problems, ...this.refusals, ...this.notes.problems()];
  }

  report(choices: ImportChoices): FileReport {
    return this.tally.report(this.input, choices, this.problems());
  }
}

type TakenFeature = {
  readonly layer: LayerId;
  readonly feature: LayerFeature;
  readonly raw: RawFeature;
  /** Whether something of it was changed, which is counted once. */
  isChanged: boolean;
};

type TakingOf = {
  /** Null for a file of a project, whose features lie where they belong. */
  readonly placing: Placing | null;
  readonly choiceOf: (raw: RawFeature) => PartChoice | null;
  readonly leftOut: ReadonlySet<number>;
  readonly source: string | null;
  /** New ids of sources of a project that is added to another. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly ids: (layer: LayerId) => LayerIds;
  /** Called before each feature. */
  readonly step: () => Promise<void> | undefined;
};

/** Takes the features of one file through placing, mapping and the validation chain. */
export async function takeInput(
  input: ParsedInput,
  { placing, choiceOf, leftOut, source, renamed, ids, step }: TakingOf,
): Promise<TakenInput> {
  const taken = new TakenInput(input);
  const mended = new Set(
    input.problems.flatMap(({ effect, index }) => (effect === 'changed' && index !== null ? [index] : [])),
  );
  for (const raw of input.features) {
    await step();
    const choice = choiceOf(raw);
    const target = choice?.target ?? null;
    const row = taken.tally.row(raw.layer ?? null, target);
    row.read += 1;
    if (target === 'skip') continue;
    if (leftOut.has(raw.index)) {
      taken.refuse(raw, { code: 'outlier', detail: showPosition(raw) }, rawId(raw, choice));
      row.refused += 1;
      continue;
    }
    const layer = target ?? 'other';
    const prepared = prepare(raw.value, placing, choice, source, renamed);
    const validated = prepared.ok
      ? validateFeature(prepared.value, layer, ids(layer))
      : { ok: false as const, note: prepared.note, featureId: rawId(raw, choice) };
    if (!prepared.ok || !validated.ok) {
      if (!validated.ok) taken.refuse(raw, validated.note, validated.featureId);
      row.refused += 1;
      continue;
    }
    const { feature } = validated;
    const isChanged = prepared.notes.length + validated.notes.length > 0 || mended.has(raw.index);
    taken.features.push({ layer, feature, raw, isChanged });
    row.taken += 1;
    if (!isChanged) continue;
    taken.changed += 1;
    row.changed += 1;
    for (const note of prepared.notes) taken.notes.add(note, raw, feature.properties.id);
    for (const note of validated.notes) taken.notes.add(note, raw, feature.properties.id);
  }
  return taken;
}

function showPosition({ value }: RawFeature): string {
  const position = firstPosition(value);
  return position === null ? '' : `[${position.join(', ')}]`;
}
