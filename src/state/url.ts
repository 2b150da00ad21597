import type { FeatureRef } from '../model/featureRef';
import { isLayerId } from '../model/layer';
import { PIPE_CATEGORIES, type PipeCategory } from '../model/pipeCategory';
import { NO_PIPE_FILTER, type PipeFilter, type Range } from '../model/pipeFilter';
import { DECISION_STATES, PIPE_STATUSES } from '../model/terms';
import { LAYER_GROUPS, type LayerKey } from './layerKeys';
import { type FindingFilter, type FindingGrouping, NO_FINDING_FILTER } from './slices/review';
import type { Camera, Language } from './slices/view';

/** What a link says of the view. What it leaves out stands at its default. */
export type ViewLink = {
  /** The stored project it is a view of; null for the sample, and for what is not stored. */
  readonly project: string | null;
  readonly camera: Camera | null;
  readonly compoundId: string | null;
  readonly feature: FeatureRef | null;
  readonly hidden: readonly LayerKey[];
  readonly solo: boolean;
  readonly isolated: PipeCategory | null;
  readonly pipeFilter: PipeFilter;
  /** null: as the reader's own settings say. */
  readonly language: Language | null;
  readonly scene: 'plan' | 'underground';
  /** The Review panel is open. */
  readonly reviewing: boolean;
  /** Id of the finding that is looked at. */
  readonly finding: string | null;
  readonly findingFilter: LinkedFilter;
  readonly grouping: FindingGrouping;
};

/** What is said of the list of findings. The rule may be one that this version does not know. */
export type LinkedFilter = Omit<FindingFilter, 'rule' | 'text'> & { readonly rule: string | null };

const { text: _, ...NO_LINKED_FILTER } = NO_FINDING_FILTER;

export const EMPTY_LINK: ViewLink = {
  project: null,
  camera: null,
  compoundId: null,
  feature: null,
  hidden: [],
  solo: false,
  isolated: null,
  pipeFilter: NO_PIPE_FILTER,
  language: null,
  scene: 'plan',
  reviewing: false,
  finding: null,
  findingFilter: NO_LINKED_FILTER,
  grouping: 'rule',
};

/** Reads the part of an address after `#`. A value that makes no sense is passed over. */
export function parseLink(hash: string): ViewLink {
  const fields = readFields(hash);
  return {
    project: fields.get('project') || null,
    camera: readCamera(fields.get('map')),
    compoundId: fields.get('compound') || null,
    feature: readFeature(fields.get('feature')),
    hidden: oneOf(fields.get('hidden'), ALL_KEYS),
    solo: fields.get('solo') === '1',
    isolated: oneOf(fields.get('isolate'), PIPE_CATEGORIES)[0] ?? null,
    pipeFilter: readFilter(fields.get('filter')),
    language: oneOf(fields.get('lang'), ['zh', 'en'] as const)[0] ?? null,
    scene: fields.get('view') === 'underground' ? 'underground' : 'plan',
    reviewing: fields.get('panel') === 'review',
    finding: fields.get('finding') || null,
    findingFilter: {
      verdict: oneOf(fields.get('verdict'), VERDICTS)[0] ?? null,
      rule: fields.get('rule') || null,
      compound: fields.get('within') ?? null,
      kinds: readKinds(fields.get('kinds')),
      direction: oneOf(fields.get('way'), WAYS)[0] ?? null,
      decision: oneOf(fields.get('decision'), DECISION_STATES)[0] ?? null,
    },
    grouping: oneOf(fields.get('group'), GROUPINGS)[0] ?? 'rule',
  };
}

/** Writes the part of an address after `#`, without the `#`. */
export function formatLink(link: ViewLink): string {
  const found = link.findingFilter;
  const fields: [string, string | null][] = [
    ['project', link.project],
    ['map', link.camera && writeCamera(link.camera)],
    ['compound', link.compoundId],
    ['feature', link.feature && `${link.feature.layer}:${link.feature.id}`],
    ['view', link.scene === 'underground' ? 'underground' : null],
    ['hidden', link.hidden.join(',') || null],
    ['solo', link.solo ? '1' : null],
    ['isolate', link.isolated],
    ['filter', writeFilter(link.pipeFilter) || null],
    ['panel', link.reviewing ? 'review' : null],
    ['finding', link.finding],
    ['verdict', found.verdict],
    ['rule', found.rule],
    ['within', found.compound],
    ['kinds', found.kinds?.join(',') ?? null],
    ['way', found.direction],
    ['decision', found.decision],
    ['group', link.grouping === 'rule' ? null : link.grouping],
    ['lang', link.language],
  ];
  return fields.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encode(value)}`])).join('&');
}

/** Whether two links show the same place in the drill-down, wherever the camera is. */
export function sameDrill(a: ViewLink, b: ViewLink): boolean {
  return (
    a.compoundId === b.compoundId &&
    a.scene === b.scene &&
    a.finding === b.finding &&
    a.feature?.layer === b.feature?.layer &&
    a.feature?.id === b.feature?.id
  );
}

const VERDICTS = ['violation', 'cannot_tell'] as const;
const WAYS = ['horizontal', 'vertical'] as const;
const GROUPINGS = ['rule', 'compound', 'severity', 'feature'] as const satisfies FindingGrouping[];

/** Two categories of pipes; one alone is that kind with its like. */
function readKinds(text: string | undefined): readonly [PipeCategory, PipeCategory] | null {
  const [a, b = a] = oneOf(text, PIPE_CATEGORIES);
  return a && b ? [a, b] : null;
}

const ALL_KEYS: readonly LayerKey[] = Object.values(LAYER_GROUPS).flat();

function readFields(hash: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const field of hash.replace(/^#/, '').split('&')) {
    const equals = field.indexOf('=');
    if (equals < 1) continue;
    const value = decode(field.slice(equals + 1));
    if (value !== null) fields.set(field.slice(0, equals), value);
  }
  return fields;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Keeps the signs that may stand in a fragment, so that a link stays readable. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /%(2F|3A|2C|3B)/g,
    (escaped) => decodeURIComponent(escaped),
  );
}

function readCamera(text: string | undefined): Camera | null {
  const parts = (text ?? '').split('/');
  if (parts.length < 3 || parts.some((part) => part.trim() === '')) return null;
  const [zoom, lat, lon, bearing = 0, pitch = 0] = parts.map(Number);
  const camera = { centre: [lon!, lat!] as const, zoom: zoom!, bearing, pitch };
  return isCamera(camera) ? camera : null;
}

function isCamera({ centre: [lon, lat], zoom, bearing, pitch }: Camera): boolean {
  return (
    inside(zoom, 0, 24) &&
    inside(lat, -90, 90) &&
    inside(lon, -180, 180) &&
    inside(bearing, -360, 360) &&
    inside(pitch, 0, 85)
  );
}

function inside(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}

function writeCamera({ centre, zoom, bearing, pitch }: Camera): string {
  const place = [short(zoom, 2), short(centre[1], 6), short(centre[0], 6)];
  const turned = short(bearing, 1) !== '0' || short(pitch, 1) !== '0';
  return [...place, ...(turned ? [short(bearing, 1), short(pitch, 1)] : [])].join('/');
}

/** At most so many decimals, none for nothing. */
function short(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)) + 0);
}

function readFeature(text: string | undefined): FeatureRef | null {
  const colon = text?.indexOf(':') ?? -1;
  if (!text || colon < 1) return null;
  const layer = text.slice(0, colon);
  const id = text.slice(colon + 1);
  return isLayerId(layer) && id ? { layer, id } : null;
}

function oneOf<T extends string>(text: string | undefined, known: readonly T[]): T[] {
  const given = new Set((text ?? '').split(','));
  return known.filter((value) => given.has(value));
}

/** `category:water,gas;status:new;dn:100-600;depth:0.5-3` */
function readFilter(text: string | undefined): PipeFilter {
  if (!text) return NO_PIPE_FILTER;
  const parts = new Map(
    text.split(';').map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon), part.slice(colon + 1)] as const;
    }),
  );
  return {
    categories: oneOf(parts.get('category'), PIPE_CATEGORIES),
    statuses: oneOf(parts.get('status'), PIPE_STATUSES),
    diameterMm: readRange(parts.get('dn')),
    depthM: readRange(parts.get('depth')),
    builtYear: readRange(parts.get('built')),
  };
}

function writeFilter({ categories, statuses, diameterMm, depthM, builtYear }: PipeFilter): string {
  return [
    categories.length > 0 && `category:${categories.join(',')}`,
    statuses.length > 0 && `status:${statuses.join(',')}`,
    diameterMm && `dn:${diameterMm.join('-')}`,
    depthM && `depth:${depthM.join('-')}`,
    builtYear && `built:${builtYear.join('-')}`,
  ]
    .filter(Boolean)
    .join(';');
}

function readRange(text: string | undefined): Range | null {
  const match = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text ?? '');
  if (!match) return null;
  const [min, max] = [Number(match[1]), Number(match[2])];
  return min <= max ? [min, max] : null;
}
