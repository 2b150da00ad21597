import * as z from 'zod/mini';
import { LAYER_IDS, type LayerCollection, type LayerId } from './layer';
import type { Decision } from './schema/decisions';
import type { PublishFile } from './schema/publish';
import type { RulesFile } from './schema/rules';

const localText = z.object({ zh: z.string(), en: z.string() });

/** project.json, the file beside the layers. */
export const projectFile = z.looseObject({
  format: z.literal('jingran-project'),
  version: z.literal(1),
  id: z.string().check(z.minLength(1)),
  name: localText,
  place: z.nullish(localText),
  /** Said wherever the geometry is shown, when the geometry is made up. */
  illustrative: z.nullish(localText),
  /** File name of each layer, beside project.json. */
  layers: z.partialRecord(z.enum(LAYER_IDS as [LayerId, ...LayerId[]]), z.string()),
  /** Where the features came from: a feature names its source in its member `source`. */
  sources: z.nullish(
    z.array(
      z.looseObject({
        id: z.string().check(z.minLength(1)),
        /** File name. */
        name: z.string(),
        format: z.string(),
        /** The coordinate system that was confirmed, and the order of its axes; it can be changed afterwards. */
        crs: z.string(),
        axes: z.enum(['xy', 'yx']),
        /** ISO 8601. */
        imported: z.string(),
        /** Where the middle of a schematic was put, in degrees. */
        anchor: z.nullish(z.tuple([z.number(), z.number()])),
        /** The ordinates of the source that lie on the anchor, and what its lengths were multiplied by to be metres. */
        origin: z.nullish(z.tuple([z.number(), z.number()])),
        scale: z.nullish(z.number()),
      }),
    ),
  ),
  /** Totals that the ledger states for groups of compounds, to hold the sums against. */
  ledger_totals: z.nullish(
    z.array(
      z.looseObject({
        name: localText,
        years: z.tuple([z.number(), z.number()]),
        compounds: z.nullish(z.number()),
        land_area_m2: z.nullish(z.number()),
        households: z.nullish(z.number()),
        parking_stalls: z.nullish(z.number()),
        road_m2: z.nullish(z.number()),
        green_m2: z.nullish(z.number()),
        storm_and_foul_pipe_m: z.nullish(z.number()),
      }),
    ),
  ),
});
export type ProjectFile = z.infer<typeof projectFile>;
export type ProjectSource = NonNullable<ProjectFile['sources']>[number];
export type LedgerTotals = NonNullable<ProjectFile['ledger_totals']>[number];

/** An open project: plain data, one GeoJSON collection a layer. */
export type Project = {
  readonly file: ProjectFile;
  readonly layers: { readonly [L in LayerId]?: LayerCollection<L> };
  /** decisions.json: what was decided on findings, one a finding. */
  readonly decisions?: readonly Decision[];
  /** rules.json: the figures, rules and settings of this project. */
  readonly rules?: RulesFile | null;
  /** publish.json: what of this project the public sees. */
  readonly publish?: PublishFile | null;
};

export function featuresOf<L extends LayerId>(project: Project, layer: L): LayerCollection<L>['features'] {
  return (project.layers[layer] as LayerCollection<L> | undefined)?.features ?? [];
}

export function emptyProject(id: string, name: { zh: string; en: string }): Project {
  return {
    file: { format: 'jingran-project', version: 1, id, name, layers: {} },
    layers: {},
  };
}
