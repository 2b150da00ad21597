import { LAYER_IDS, type LayerFeature, type LayerId } from '../../model/layer';
import { featuresOf, type Project } from '../../model/project';

/** What a version has that the one before it had not, to be told in a list. */
export type Change = {
  /** By what it came about. */
  readonly act: Act;
  /** Names of the sources that are new. */
  readonly imported: readonly string[];
  /** Names of the sources that are in another coordinate system now. */
  readonly moved: readonly string[];
  readonly layers: readonly { readonly layer: LayerId; readonly added: number }[];
  /** How many decisions were made, changed or taken back. */
  readonly decisions: number;
  readonly rules: boolean;
  /** Whether publish.json is another; absent in versions stored before there was one. */
  readonly publish?: boolean;
  readonly renamed: boolean;
  /** When the version was confirmed that was gone back to; ISO 8601. */
  readonly from: string | null;
};

export type Act = 'first' | 'change' | 'undo' | 'redo' | 'restore' | 'copy';

/** Compares two states of a project; null stands for none, where all is new. */
export function changeBetween(
  before: Project | null,
  after: Project,
  act: Act,
  from: string | null = null,
): Change {
  const knownSources = new Map((before?.file.sources ?? []).map((source) => [source.id, source]));
  const sources = after.file.sources ?? [];
  return {
    act: before === null && act === 'change' ? 'first' : act,
    imported: sources.filter(({ id }) => !knownSources.has(id)).map(({ name }) => name),
    moved: sources
      .filter(({ id, crs, axes }) => {
        const known = knownSources.get(id);
        return known !== undefined && (known.crs !== crs || known.axes !== axes);
      })
      .map(({ name }) => name),
    layers: LAYER_IDS.filter((layer) => before?.layers[layer] !== after.layers[layer]).map((layer) => ({
      layer,
      added: count(after, layer) - (before ? count(before, layer) : 0),
    })),
    decisions: changedDecisions(before, after),
    rules: JSON.stringify(before?.rules ?? null) !== JSON.stringify(after.rules ?? null),
    publish: JSON.stringify(before?.publish ?? null) !== JSON.stringify(after.publish ?? null),
    renamed: before !== null && JSON.stringify(before.file.name) !== JSON.stringify(after.file.name),
    from,
  };
}

function count(project: Project, layer: LayerId): number {
  return (featuresOf(project, layer) as readonly LayerFeature[]).length;
}

function changedDecisions(before: Project | null, after: Project): number {
  if (before?.decisions === after.decisions) return 0;
  const told = (project: Project | null) =>
    new Map((project?.decisions ?? []).map((decision) => [decision.finding, JSON.stringify(decision)]));
  const [old, now] = [told(before), told(after)];
  const ids = new Set([...old.keys(), ...now.keys()]);
  return [...ids].filter((id) => old.get(id) !== now.get(id)).length;
}
