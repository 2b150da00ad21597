import { LAYER_IDS, type LayerCollection, type LayerFeature, type LayerId } from '../../model/layer';
import type { Project } from '../../model/project';
import type { PartKind } from './schema';

/** A piece of a project that is stored by itself. What it is made from is never changed in place. */
export type Part = {
  readonly kind: PartKind;
  /** The same object holds the same, so that it need not be written again. */
  readonly source: object;
  readonly features: number;
  /** JSON, a line at a time. */
  lines(): Iterable<string>;
};

export function partsOf({ file, layers, decisions, rules, publish }: Project): Part[] {
  const parts: Part[] = [{ kind: 'file', source: file, features: 0, lines: () => [JSON.stringify(file)] }];
  for (const layer of LAYER_IDS) {
    const collection = layers[layer] as LayerCollection | undefined;
    if (collection) parts.push(layerPart(layer, collection));
  }
  if (decisions && decisions.length > 0) {
    const lines = () => decisions.map((decision) => JSON.stringify(decision));
    parts.push({ kind: 'decisions', source: decisions, features: 0, lines });
  }
  if (rules) parts.push({ kind: 'rules', source: rules, features: 0, lines: () => [JSON.stringify(rules)] });
  if (publish) {
    parts.push({ kind: 'publish', source: publish, features: 0, lines: () => [JSON.stringify(publish)] });
  }
  return parts;
}

/** The project again. A part that is missing is one that the project did not have. @throws SyntaxError */
export function projectOfParts(parts: ReadonlyMap<PartKind, readonly string[]>): Project {
  const json = (kind: PartKind) => parts.get(kind)?.map((line): unknown => JSON.parse(line));
  const [file] = json('file') ?? [];
  const decisions = json('decisions');
  const [rules] = json('rules') ?? [];
  const [publish] = json('publish') ?? [];
  const layers = LAYER_IDS.flatMap((layer) => {
    const [members, ...features] = json(`layer:${layer}`) ?? [];
    return members === undefined ? [] : [[layer, { ...(members as object), features }]];
  });
  return {
    file: file as Project['file'],
    layers: Object.fromEntries(layers),
    ...(decisions && { decisions: decisions as Project['decisions'] }),
    ...(rules !== undefined && { rules: rules as Project['rules'] }),
    ...(publish !== undefined && { publish: publish as Project['publish'] }),
  };
}

function layerPart(layer: LayerId, collection: LayerCollection): Part {
  const { features, ...members } = collection;
  return {
    kind: `layer:${layer}`,
    source: collection,
    features: features.length,
    *lines() {
      yield JSON.stringify(members);
      for (const feature of features as readonly LayerFeature[]) yield JSON.stringify(feature);
    },
  };
}
