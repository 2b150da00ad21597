import type { Feature } from 'geojson';
import { LAYER_IDS } from '../../src/model/layer';
import { allBlocks } from './block';
import { type Compound, compound } from './compound';
import { plantBoundaryFaults } from './faults/boundaries';
import { plantDrainFaults } from './faults/drains';
import { plantFireFaults, plantSoundMeshes } from './faults/fire';
import { plantLedgerFaults } from './faults/ledger';
import { plantPipeFaults } from './faults/pipes';
import { addLayouts } from './layouts';
import { LEDGER } from './ledger';
import { type Planted, plantedList } from './planted';
import { projectJson } from './project';
import { publishJson } from './publish';
import type { Layers } from './sheet';
import { surroundings } from './surroundings';

export type Sample = {
  /** File name → text. */
  readonly files: ReadonlyMap<string, string>;
  readonly layers: Layers;
  readonly compounds: readonly Compound[];
  readonly planted: readonly Planted[];
};

/** The whole sample project, made in memory; the same on every run. */
export function sample(): Sample {
  const blocks = allBlocks();
  const compounds = LEDGER.compounds.map(({ id }) =>
    compound(
      id,
      blocks.filter((block) => block.compound === id),
      blocks,
    ),
  );
  const plant = plantedList();
  plantFireFaults(compounds, plant);
  plantSoundMeshes(compounds, plant);
  plantDrainFaults(compounds, plant);
  plantPipeFaults(compounds, plant);
  plantBoundaryFaults(compounds, plant);
  plantLedgerFaults(compounds, plant);
  addLayouts(compounds, plant);
  const layers: Layers = { compounds: compounds.map(({ boundary }) => boundary) };
  for (const { layers: made } of [...compounds.map(({ sheet }) => sheet), surroundings(blocks)]) {
    for (const [layer, features] of Object.entries(made))
      layers[layer] = [...(layers[layer] ?? []), ...features];
  }
  const files = new Map<string, string>();
  const names = LAYER_IDS.filter((layer) => layers[layer]);
  files.set('project.json', `${JSON.stringify(projectJson(names), null, 2)}\n`);
  for (const name of names) files.set(`${name}.geojson`, collection(layers[name]!));
  files.set('publish.json', `${JSON.stringify(publishJson(), null, 2)}\n`);
  files.set('planted.json', `[\n${plant.list.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
  return { files, layers, compounds, planted: plant.list };
}

/** One feature a line, so that a change shows as the lines it touches. */
function collection(features: readonly Feature[]): string {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
