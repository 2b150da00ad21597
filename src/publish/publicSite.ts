import type { FeatureCollection } from 'geojson';
import type { SourceId } from '../drawing/sources';
import type { Language } from '../i18n/language';
import type { LocalText } from '../model/schema/publish';
import type {
  COMPOUND_STATUSES,
  PROGRAMMES,
  PublishableLayer,
  Quantity,
  RENOVATION_CATEGORIES,
  WORK_UNITS,
  WorkKind,
  WorkState,
} from '../model/terms';
import type { Bounds, LonLat } from '../model/units';

/** Everything the public site says, and nothing else of the project: pages, plans and map are made from this alone. */
export type PublicSite = {
  readonly format: 'jingran-public-site';
  readonly version: 1;
  /** The day it was published, YYYY-MM-DD. */
  readonly published: string;
  readonly title: LocalText;
  readonly place: LocalText | null;
  readonly publisher: LocalText | null;
  readonly contact: LocalText | null;
  readonly address: string | null;
  /** Said wherever the geometry is shown, when the geometry is made up. */
  readonly illustrative: LocalText | null;
  readonly coordinates: 'cgcs2000' | 'gcj02';
  /** Metres. */
  readonly grid_m: number;
  readonly basemap: {
    readonly tiles: string;
    readonly attribution: string;
    readonly max_zoom: number;
  } | null;
  readonly bounds: Bounds | null;
  readonly compounds: readonly PublicCompound[];
  /** Plain letters by Chinese character of the names, so that names are found by pinyin. */
  readonly readings: Readonly<Record<string, readonly string[]>>;
};

export type PublicCompound = {
  /** Its part of the address: letters, digits and hyphens; made of its name, never its id. */
  readonly slug: string;
  readonly name: string | null;
  readonly name_en: string | null;
  readonly year: number | null;
  readonly status: (typeof COMPOUND_STATUSES)[number] | null;
  readonly programme: (typeof PROGRAMMES)[number] | null;
  readonly category: (typeof RENOVATION_CATEGORIES)[number] | null;
  readonly start: string | null;
  readonly finish: string | null;
  readonly progress_percent: number | null;
  readonly contact: LocalText | null;
  readonly notice: {
    readonly start: string | null;
    readonly end: string | null;
    readonly objection: LocalText | null;
  } | null;
  readonly works: readonly PublicWork[];
  readonly quantities: { readonly [Q in Quantity]?: PublicQuantity };
  readonly photos: readonly PublicPhoto[];
  /** Properties that publish.json names beyond these, shown as they are. */
  readonly more: Readonly<Record<string, string | number | boolean>>;
  /** A point well inside, and the extent, in the site's coordinates. */
  readonly at: LonLat | null;
  readonly bounds: Bounds | null;
  /** Drawn layouts: both where today's and the planned one differ. */
  readonly plans: readonly PlanLayout[];
};

export type PlanLayout = 'today' | 'planned';

export type PublicWork = {
  readonly kind: WorkKind;
  readonly state: WorkState | null;
  readonly start: string | null;
  readonly finish: string | null;
  readonly quantity: number | null;
  readonly unit: (typeof WORK_UNITS)[number] | null;
  readonly note: string | null;
};

/** reported: the ledger's figure; measured: taken from the published plan, rounded. */
export type PublicQuantity = { readonly value: number; readonly source: 'reported' | 'measured' };

export type PublicPhoto = {
  /** Path from the site's root. */
  readonly path: string;
  readonly caption: LocalText | null;
  readonly taken: string | null;
};

/** What the map draws: features by source, those of a compound apart from what lies in none. */
export type DrawnSources = { readonly [S in SourceId]?: FeatureCollection };
export type PublicDrawing = {
  /** Boundaries and labels of all compounds. `id` of a feature is the compound's slug. */
  readonly programme: DrawnSources;
  /** By slug. */
  readonly compounds: ReadonlyMap<string, DrawnSources>;
  readonly elsewhere: DrawnSources;
};

/** What of a project goes out and what stays in, to be looked at before anything is written. */
export type Publication = {
  readonly site: PublicSite;
  readonly drawing: PublicDrawing;
  readonly report: PublicationReport;
};

export type PublicationReport = {
  readonly out: readonly {
    readonly layer: PublishableLayer;
    readonly features: number;
    /** How many features state each property. */
    readonly properties: readonly {
      readonly name: string;
      readonly stated: number;
      readonly isDefault: boolean;
    }[];
    /** The first feature as it goes out. */
    readonly sample: Readonly<Record<string, unknown>> | null;
  }[];
  readonly quantities: readonly { readonly quantity: Quantity; readonly compounds: number }[];
  readonly kept: readonly {
    /** A layer's id, or one of the files beside the layers. */
    readonly what: string;
    readonly features: number;
    /** Properties that stay in; of a layer that goes out, those not named. */
    readonly properties: readonly string[];
    readonly wholeLayer: boolean;
  }[];
  readonly coverage: { readonly contiguous_km2: number; readonly total_km2: number };
  readonly warnings: readonly PublicationWarning[];
};

export type PublicationWarning = {
  readonly code:
    | 'large_area'
    | 'beyond_default'
    | 'free_text'
    | 'foreign_basemap'
    | 'no_name'
    | 'same_name'
    | 'no_address'
    | 'no_compounds'
    | 'photo_missing'
    | 'not_stated'
    | 'figures_differ';
  readonly detail: string;
  /** Of `figures_differ`. */
  readonly figure?: DifferingFigure;
};

/** A reported figure that goes out, and what the published plan measures. */
export type DifferingFigure = {
  /** Its name, or its id where it has none. */
  readonly compound: string;
  readonly quantity: Quantity;
  readonly reported: number;
  readonly measured: number;
};

/** Square kilometres of contiguous large-scale map over which publishing needs somebody's approval. */
export const LARGE_AREA_KM2 = 25;

/** Every page and every plan is made in each of them. */
export const SITE_LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The addresses of the site, from its root; what is in English lies under `en/`. */
export const SITE_PATHS = {
  start: (language: Language) => `${within(language)}index.html`,
  compound: (slug: string, language: Language) => `${within(language)}compounds/${slug}/index.html`,
  plan: (slug: string, layout: PlanLayout, language: Language) =>
    `${within(language)}plans/${slug}-${layout}.svg`,
  overview: (language: Language) => `${within(language)}plans/programme.svg`,
  programme: 'data/programme.json',
  compoundData: (slug: string) => `data/compounds/${slug}.json`,
  elsewhere: 'data/elsewhere.json',
  site: 'data/site.json',
} as const;

function within(language: Language): string {
  return language === 'zh' ? '' : 'en/';
}
