import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LAYER_IDS } from './src/model/layer';
import { emptyProject } from './src/model/project';
import { planPublication } from './src/publish/planPublication';
import { publishSite } from './src/publish/publishSite';
import { builtShell } from './src/cli/siteShell';
const out = process.argv[2]!;
const meta = JSON.parse(readFileSync('data/quanjiao/project.json', 'utf8'));
const layers: Record<string, unknown> = {};
for (const layer of LAYER_IDS) { try { layers[layer] = JSON.parse(readFileSync(`data/quanjiao/${layer}.geojson`, 'utf8')); } catch {} }
const project = { ...emptyProject('x', { zh: '全椒', en: 'Quanjiao' }), ...meta, layers } as never;
let file: object = { format: 'jingran-publish', version: 1 };
try { file = JSON.parse(readFileSync('data/quanjiao/publish.json', 'utf8')); } catch {}
const p = planPublication(project, file as never, '2026-06-01');
const files = await publishSite(p, await builtShell(), new Map());
rmSync(out, { recursive: true, force: true });
let total = 0;
for (const [name, bytes] of files) { const to = path.join(out, name); mkdirSync(path.dirname(to), { recursive: true }); writeFileSync(to, bytes); total += bytes.length; }
console.log(files.size, total);
