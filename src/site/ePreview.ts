import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LAYER_IDS } from '../model/layer';
import { emptyProject } from '../model/project';
import { renderPages } from '../publish/pages/renderPages';
import { drawPlans } from '../publish/plan/drawPlans';
import { planPublication } from '../publish/planPublication';
import { SITE_PATHS } from '../publish/publicSite';
import { buildSiteShell } from './build';

const out = process.argv[2]!;
const coordinates = (process.argv[3] ?? 'cgcs2000') as 'cgcs2000' | 'gcj02';
await buildSiteShell(out);
const meta = JSON.parse(readFileSync('data/quanjiao/project.json', 'utf8'));
const layers: Record<string, unknown> = {};
for (const layer of LAYER_IDS) {
  try {
    layers[layer] = JSON.parse(readFileSync(`data/quanjiao/${layer}.geojson`, 'utf8'));
  } catch {}
}
const project = { ...emptyProject('x', { zh: '全椒', en: 'Quanjiao' }), ...meta, layers } as never;
let file: object = { format: 'jingran-publish', version: 1 };
try {
  file = JSON.parse(readFileSync('data/quanjiao/publish.json', 'utf8'));
} catch {}
const p = planPublication(project, { ...file, coordinates } as never, '2026-11-23');
const shell = JSON.parse(readFileSync(path.join(out, 'shell.json'), 'utf8'));
const put = (name: string, text: string) => {
  const to = path.join(out, name);
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, text);
};
for (const [name, html] of renderPages(p.site, shell)) put(name, html);
for (const [name, svg] of drawPlans(p)) put(name, svg);
put(SITE_PATHS.site, JSON.stringify(p.site));
put(SITE_PATHS.programme, JSON.stringify(p.drawing.programme));
put(SITE_PATHS.elsewhere, JSON.stringify(p.drawing.elsewhere));
for (const [slug, sources] of p.drawing.compounds)
  put(SITE_PATHS.compoundData(slug), JSON.stringify(sources));
console.log(readdirSync(out).join(' '));
