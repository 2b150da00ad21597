import type { ProxyMarked } from 'comlink';
import type { CrsCandidate, CrsChoice, CrsProposal } from '../formats/crs/crsTypes';
import type {
  ImportChoices,
  ImportPart,
  ImportProposal,
  ImportReport,
  OnProgress,
  RecognisedFile,
} from '../formats/importTypes';
import type { ReadChoices } from '../formats/reader';
import type { ExportOptions, Loss } from '../formats/writer';
import type { Language } from '../i18n/language';
import type { FeatureRef } from '../model/featureRef';
import type { LayerFeature, LayerId } from '../model/layer';
import type { ProjectSource } from '../model/project';
import type { Decision } from '../model/schema/decisions';
import type { PublishFile } from '../model/schema/publish';
import type { Layout } from '../model/terms';
import type { Metres, SquareMetres } from '../model/units';
import type { PublicationReport } from '../publish/publicSite';
import type { LeakReport } from '../publish/withheld';
import type { ReportFormat } from '../report/report';
import type { RulesInForce } from '../report/rulesInForce';
import type { FindingPicture } from '../review/findingPicture';
import type { ReviewedFinding } from '../review/parties';
import type { TrialPits } from '../review/trialPits';
import type { ArchiveHost } from './archiveHost';
import type { OnProblems } from './problemBatches';
import type { PublishOptions } from './publishProject';
import type { OnFindings, OnReviewProgress, ReviewEnd, ReviewInformation } from './reviewResult';
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
  /** Reads one of the recognised files again, in another encoding or with other columns. */
  readAgain(
    file: RecognisedFile['key'],
    choices: ReadChoices,
    onProgress: OnProgress,
  ): Promise<ImportProposal>;
  /** Where the fields of a part would go in another layer than the proposed one. */
  proposeMapping(part: ImportPart['key'], layer: LayerId): Promise<Pick<ImportPart, 'mapping' | 'set'>>;
  /** A system that a person typed (an EPSG code, a WKT or proj4 text), as a candidate for a recognised file. @throws ImportError */
  tryCrs(file: RecognisedFile['key'], choice: CrsChoice): Promise<CrsCandidate>;
  /**
   * Takes the files last recognised. One step of undo; no summary where nothing could be taken. With `onProblems` the
   * report comes without its problems, which are handed over before it.
   */
  take(
    choices: ImportChoices,
    onProgress: OnProgress,
    onProblems?: OnProblems,
  ): Promise<{ summary: ProjectSummary | null; report: ImportReport }>;
  /** Ends what is read, taken, exported or published with an ImportError of code `cancelled`; files recognised are forgotten. */
  cancel(): Promise<void>;
  undo(): Promise<ProjectSummary>;
  redo(): Promise<ProjectSummary>;
  /**
   * Puts decisions on findings, in place of those made before; one that is open and says nothing takes back. One step
   * of undo; features, review and what is selected stay. Fails where one is not whole, such as an acceptance without
   * a reason.
   */
  decide(decisions: readonly Decision[]): Promise<ProjectSummary>;
  /**
   * Makes the text of a rules.json the project's rules; null goes back to the standards. One step of undo; only the
   * review has to be made again. Fails with an ImportError that names the value and its place.
   */
  setRules(text: string | null): Promise<ProjectSummary>;
  /** Where the project's rules depart from the standards; null where it has none. */
  rulesInForce(): Promise<RulesInForce | null>;
  /** rules.json as the project has it, or one to start from. */
  exportRules(): Promise<Blob>;
  /** Every figure that rules.json may override, as CSV. */
  exportFigures(): Promise<Blob>;
  measures(): Promise<MeasuresByCompound>;
  /**
   * Every rule over the open project, its findings handed over as they are found. The same answer until the project
   * changes, which ends a review under way.
   */
  review(onProgress: OnReviewProgress, onFindings: OnFindings): Promise<ReviewEnd>;
  /** Ends the running review, which then fails. */
  cancelReview(): Promise<void>;
  /** What is drawn of a finding of the open project: a section in metres, and its bands on the map. */
  findingPicture(finding: ReviewedFinding): Promise<FindingPicture>;
  /** Where to dig for what the review could not tell. Waits for the review; fails where none was asked for. */
  trialPits(): Promise<TrialPits>;
  /** How far the marking of fire lanes has come, stalls per household and the share with charging. */
  reviewInformation(): Promise<ReviewInformation>;
  feature(ref: FeatureRef): Promise<FeatureDetail | null>;
  contents(compoundId: string): Promise<CompoundContents>;
  scene(compoundId: string): Promise<SceneContents>;
  /** Findings of the last review as a file: all of them, or those with these ids. @throws where nothing was reviewed. */
  exportFindings(format: ReportFormat, language: Language, ids: readonly string[] | null): Promise<Blob>;
  /** The trial pits of the last review as a file. @throws where nothing was reviewed. */
  exportTrialPits(format: ReportFormat, language: Language): Promise<Blob>;
  /** The whole project as a .zip. */
  exportZip(): Promise<Blob>;
  /** Where the features of a source would land in other systems. */
  sourceCrs(source: ProjectSource['id']): Promise<CrsProposal>;
  /** A system that a person typed, as a candidate for a source. @throws ImportError */
  trySourceCrs(source: ProjectSource['id'], choice: CrsChoice): Promise<CrsCandidate>;
  /** Puts the features of a source where another coordinate system has them. One step of undo. */
  changeSourceCrs(source: ProjectSource['id'], choice: CrsChoice): Promise<ProjectSummary>;
  /** What the chosen format cannot hold of the open project. */
  exportLosses(options: ExportOptions): Promise<readonly Loss[]>;
  /** The project in a format of others; a .zip where it takes several files. */
  exportAs(
    options: ExportOptions,
    onProgress: OnProgress,
  ): Promise<{ readonly name: string; readonly blob: Blob }>;
  /** The publish.json of the open project, or one that names nothing. */
  publishFile(): Promise<PublishFile>;
  /** What the public site would show of the open project and what not. @throws where publish.json names what must not go out */
  planPublication(file: PublishFile, published: string): Promise<PublicationReport>;
  /** Makes the public site and checks it; no file where something leaks. The choices are kept in the project, as one step of undo. */
  publish(
    options: PublishOptions,
    onProgress: OnProgress,
  ): Promise<{
    readonly name: string;
    readonly blob: Blob | null;
    readonly checked: LeakReport;
    readonly summary: ProjectSummary;
  }>;
  /** What is stored in this browser. Marked, so that a page can call it as a part of the host. */
  readonly archive: ArchiveHost & ProxyMarked;
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
  /** Only of what stands in one layout. */
  readonly layout?: Layout;
};

/** The features the underground scene draws. */
export type SceneContents = {
  readonly compoundId: string;
  readonly features: { readonly [L in LayerId]?: readonly LayerFeature<L>[] };
};
