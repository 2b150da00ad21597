import type { Geometry } from 'geojson';
import { PROJECT_JSON } from '../formats/project/projectJson';
import { DECISIONS_JSON, RULES_JSON } from '../formats/project/sidecars';
import { LAYER_IDS, type LayerFeature, type LayerId } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import { PUBLISHABLE_LAYERS, type PublishableLayer, type Quantity } from '../model/terms';
import { isDefault } from './allowList';
import type { PublicationReport, PublicDrawing, PublicSite } from './publicSite';
import type { AllowList } from './publishFile';

export type OutgoingLayer = {
  readonly layer: PublishableLayer;
  /** Each feature as the public will have it: what is drawn of it, or, of compounds, what is said of them. */
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: Geometry | null;
  }[];
};

/** What goes out, layer by layer, and what stays in, by the names the project has for it. */
export function outAndKept(
  project: Project,
  allowed: AllowList,
  outgoing: readonly OutgoingLayer[],
  quantities: PublicationReport['quantities'],
): Pick<PublicationReport, 'out' | 'kept'> {
  const out = outgoing.map(({ layer, features }) => {
    const properties = (allowed[layer] ?? []).map((name) => ({
      name,
      stated: features.filter(({ properties: own }) => Object.hasOwn(own, name)).length,
      isDefault: isDefault(layer, name),
    }));
    return { layer, features: features.length, properties, sample: sampleOf(features[0]) };
  });
  const figures = quantities
    .filter(({ compounds }) => compounds > 0)
    .map((one) => `reported_${one.quantity}`);
  const isOut = new Map(
    out.map(({ layer, properties }) => {
      const names = properties.filter(({ stated }) => stated > 0).map(({ name }) => name);
      return [layer as LayerId, new Set(layer === 'compounds' ? [...names, ...figures] : names)];
    }),
  );
  return { out, kept: [...keptLayers(project, isOut), ...keptFiles(project)] };
}

/** How many compounds state each figure. */
export function quantityCounts(
  { compounds }: PublicSite,
  wanted: readonly Quantity[],
): PublicationReport['quantities'] {
  return wanted.map((quantity) => ({
    quantity,
    compounds: compounds.filter(({ quantities }) => quantities[quantity] !== undefined).length,
  }));
}

/** The layers as they are drawn, in the order of the allow-list's layers; compounds come from what is said of them. */
export function drawnLayers({
  compounds,
  elsewhere,
}: PublicDrawing): ReadonlyMap<PublishableLayer, OutgoingLayer['features']> {
  const pieces = [...compounds.values(), elsewhere];
  // Words on the ground are drawn from a source of their own.
  const words = new Map(
    pieces.flatMap(({ marking_text }) =>
      (marking_text?.features ?? []).map(({ properties }) => [properties?.id, properties?.text] as const),
    ),
  );
  const painted = (id: unknown) => (words.has(id) ? { text: words.get(id) } : {});
  return new Map(
    PUBLISHABLE_LAYERS.flatMap((layer) => {
      const features = pieces.flatMap((sources) => sources[layer]?.features ?? []);
      const plain = features.map(({ properties, geometry }) => ({
        properties: statedOf({
          ...properties,
          ...(layer === 'fire_lane_markings' && painted(properties?.id)),
        }),
        geometry,
      }));
      return plain.length > 0 ? [[layer, plain] as const] : [];
    }),
  );
}

/** Drawing gives a word to what is not stated, so that a style need not ask. */
function statedOf(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== 'unknown'));
}

function sampleOf(
  first: OutgoingLayer['features'][number] | undefined,
): Readonly<Record<string, unknown>> | null {
  if (!first) return null;
  const { properties, geometry } = first;
  return { ...properties, ...(geometry && { geometry }) };
}

function keptLayers(
  project: Project,
  isOut: ReadonlyMap<LayerId, ReadonlySet<string>>,
): PublicationReport['kept'] {
  return LAYER_IDS.flatMap((layer) => {
    const features: readonly LayerFeature[] = featuresOf(project, layer);
    if (features.length === 0) return [];
    const out = isOut.get(layer);
    const names = new Set(features.flatMap(({ properties }) => statedNames(properties)));
    const properties = [...names].filter((name) => !out?.has(name)).sort();
    const wholeLayer = out === undefined;
    return properties.length > 0 || wholeLayer
      ? [{ what: layer, features: features.length, properties, wholeLayer }]
      : [];
  });
}

/** Members of the works of a compound are named with it. */
function statedNames(properties: object): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    if (name !== 'works' || !Array.isArray(value)) return [name];
    const members = value.flatMap((work: object) => Object.keys(work)).filter((member) => !WORK.has(member));
    return [name, ...members.map((member) => `works.${member}`)];
  });
}

/** Members of works that go out with it. */
const WORK: ReadonlySet<string> = new Set(['kind', 'state', 'start', 'finish', 'quantity', 'unit']);

function keptFiles({ file, decisions, rules }: Project): PublicationReport['kept'] {
  const kept = (what: string, features: number, properties: readonly string[]) => ({
    what,
    features,
    properties,
    wholeLayer: true,
  });
  const facts = Object.keys(file).filter((name) => !OF_SITE.has(name));
  return [
    kept(PROJECT_JSON, 0, facts),
    ...(decisions?.length ? [kept(DECISIONS_JSON, decisions.length, Object.keys(decisions[0]!))] : []),
    ...(rules ? [kept(RULES_JSON, 0, ['figures', 'rules', 'settings'])] : []),
  ];
}

/** What the site says of project.json, and what only says what the file is. */
const OF_SITE: ReadonlySet<string> = new Set(['format', 'version', 'name', 'place', 'illustrative']);
