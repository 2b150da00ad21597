import type { SourceId } from '../drawing/sources';
import type { CompoundMeasures } from '../measure/measures';
import type { GeometryFamily, LayerId } from '../model/layer';
import type { PipeCategory } from '../model/pipeCategory';
import type { ProjectFile } from '../model/project';
import type { CompoundProperties } from '../model/schema/compounds';
import type { Decision } from '../model/schema/decisions';
import type { Bounds, LonLat, Metres } from '../model/units';

/** What the page knows of the open project; the features themselves stay in the worker. */
export type ProjectSummary = {
  /** Grows with every change of the project, so that stale answers can be told. */
  readonly revision: number;
  /** The revision that last changed features: sources, measures and contents hold as long as it does. */
  readonly dataRevision: number;
  /** The revision that last changed features or rules: a review of another is stale. */
  readonly reviewRevision: number;
  readonly file: ProjectFile;
  readonly bounds: Bounds | null;
  readonly layers: Partial<Record<LayerId, LayerSummary>>;
  readonly compounds: readonly CompoundSummary[];
  readonly pipes: PipeFacets;
  /** Blob URLs of what the map draws; MapLibre's own worker reads them. */
  readonly sources: Partial<Record<SourceId, string>>;
  /** What was decided on findings, by finding id. */
  readonly decisions: readonly Decision[];
  /** How far rules.json departs from the standards; null where the project has none. */
  readonly rules: RulesSummary | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

export type RulesSummary = {
  /** Figures with a value or strength of the project's own. */
  readonly figures: number;
  readonly rulesOff: number;
  readonly strengths: number;
};

export type LayerSummary = {
  readonly count: number;
  readonly families: Partial<Record<GeometryFamily, number>>;
};

export type CompoundSummary = {
  readonly id: string;
  readonly properties: CompoundProperties;
  readonly bounds: Bounds;
  readonly centre: LonLat;
};

export type PipeFacets = {
  readonly categories: Partial<Record<PipeCategory, { readonly count: number; readonly length_m: Metres }>>;
  readonly statuses: readonly string[];
  /** null where no pipe states the figure. */
  readonly diameterMm: readonly [number, number] | null;
  readonly depthM: readonly [number, number] | null;
  readonly builtYear: readonly [number, number] | null;
};

export type MeasuresByCompound = Readonly<Record<string, CompoundMeasures>>;
