import type { ImportChoices, ImportProposal, ImportReport, OnProgress } from '../formats/importTypes';
import type { FeatureRef } from '../model/featureRef';
import type { LayerFeature, LayerId } from '../model/layer';
import type { Metres, SquareMetres } from '../model/units';
import type { OnReviewProgress, ReviewResult } from './reviewResult';
import type { MeasuresByCompound, ProjectSummary } from './summary';

/**
 * Holds the open project off the main thread and answers the page. One call at a time changes the
 * project; a call that fails or is cancelled leaves the open project as it was.
 */
export type ProjectHost = {
  /**
   * Opens a project from its files by URL (the sample). Replaces what is open; null when something else was
   * opened meanwhile, which then stays.
   */
  openProjectUrls(
    files: Readonly<Record<string, string>>,
    onProgress: OnProgress,
  ): Promise<ProjectSummary | null>;
  /** Reads files and proposes what each is; the open project is not touched. */
  recognise(files: readonly File[], onProgress: OnProgress): Promise<ImportProposal>;
  /** Takes the files last recognised. One step of undo; no summary where nothing could be taken. */
  take(
    choices: ImportChoices,
    onProgress: OnProgress,
  ): Promise<{ summary: ProjectSummary | null; report: ImportReport }>;
  /** Ends the running `recognise` or `take` with an ImportError of code `cancelled`. */
  cancel(): Promise<void>;
  undo(): Promise<ProjectSummary>;
  redo(): Promise<ProjectSummary>;
  measures(): Promise<MeasuresByCompound>;
  /** Every rule over the open project; the same answer until it changes, which ends a review under way. */
  review(onProgress: OnReviewProgress): Promise<ReviewResult>;
  feature(ref: FeatureRef): Promise<FeatureDetail | null>;
  contents(compoundId: string): Promise<CompoundContents>;
  scene(compoundId: string): Promise<SceneContents>;
  /** The whole project as a .zip. */
  exportZip(): Promise<Blob>;
};

export type FeatureDetail = {
  readonly ref: FeatureRef;
  readonly feature: LayerFeature;
  /** The compounds it lies in; none outside all of them. */
  readonly compoundIds: readonly string[];
  /** Whole length of a line, null for others. */
  readonly length_m: Metres | null;
  /** Whole area of a polygon, null for others. */
  readonly area_m2: SquareMetres | null;
};

/** What lies in a compound, a row a feature, to drill down into. */
export type CompoundContents = {
  readonly compoundId: string;
  readonly rows: readonly ContentRow[];
};

export type ContentRow = {
  readonly ref: FeatureRef;
  readonly name: string | null;
  readonly name_en: string | null;
  /** `kind`, `category` or `use` of the feature, whichever its layer has. */
  readonly kind: string | null;
  readonly diameter_mm: number | null;
  readonly length_m: Metres | null;
  readonly area_m2: SquareMetres | null;
};

/** The features the underground scene draws. */
export type SceneContents = {
  readonly compoundId: string;
  readonly features: { readonly [L in LayerId]?: readonly LayerFeature<L>[] };
};
