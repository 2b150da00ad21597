import { readFileSync } from 'node:fs';
import { LAYER_IDS } from '../../src/model/layer';
import { projectFile } from '../../src/model/project';
import type { Planted } from './planted';
import type { Layers } from './sheet';

const FOLDER = new URL('../quanjiao/', import.meta.url);

/** The sample as it lies on disk; quicker than making it anew. */
export function sampleOnDisk(): { layers: Layers; planted: Planted[] } {
  const { layers: names } = projectFile.parse(read('project.json'));
  const layers: Layers = {};
  for (const id of LAYER_IDS)
    if (names[id]) layers[id] = (read(names[id]) as { features: Layers[string] }).features;
  return { layers, planted: read('planted.json') as Planted[] };
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}
