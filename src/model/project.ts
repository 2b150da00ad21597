import { z } from 'zod';
import { LAYER_IDS, type LayerCollection, type LayerId } from './layer';

const localText = z.object({ zh: z.string(), en: z.string() });

/** project.json, the file beside the layers. */
export const projectFile = z.looseObject({
  format: z.literal('jingran-project'),
  version: z.literal(1),
  id: z.string().min(1),
  name: localText,
  place: localText.nullish(),
  /** Said wherever the geometry is shown, when the geometry is made up. */
  illustrative: localText.nullish(),
  /** File name of each layer, beside project.json. */
  layers: z.partialRecord(z.enum(LAYER_IDS as [LayerId, ...LayerId[]]), z.string()),
  /** Totals that the ledger states for groups of compounds, to hold the sums against. */
  ledger_totals: z
    .array(
      z.looseObject({
        name: localText,
        years: z.tuple([z.number(), z.number()]),
        compounds: z.number().nullish(),
        land_area_m2: z.number().nullish(),
        households: z.number().nullish(),
        parking_stalls: z.number().nullish(),
        road_m2: z.number().nullish(),
        green_m2: z.number().nullish(),
        storm_and_foul_pipe_m: z.number().nullish(),
      }),
    )
    .nullish(),
});
export type ProjectFile = z.infer<typeof projectFile>;
export type LedgerTotals = NonNullable<ProjectFile['ledger_totals']>[number];

/** An open project: plain data, one GeoJSON collection a layer. */
export type Project = {
  readonly file: ProjectFile;
  readonly layers: { readonly [L in LayerId]?: LayerCollection<L> };
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
