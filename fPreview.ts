import { mkdirSync, writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readdirSync, rmSync } from 'node:fs';
import { offlineFiles } from './src/publish/offlineFiles';
import { LAYER_IDS } from './src/model/layer';
import { emptyProject } from './src/model/project';
import { planPublication } from './src/publish/planPublication';
import { renderPages } from './src/publish/pages/renderPages';
import { drawPlans } from './src/publish/plan/drawPlans';
import { SITE_PATHS } from './src/publish/publicSite';
import { buildSiteShell } from './src/site/build';

const out = process.argv[2]!;
const coordinates = (process.argv[3] ?? 'cgcs2000') as 'cgcs2000' | 'gcj02';
await buildSiteShell(out);
const meta = JSON.parse(readFileSync('data/quanjiao/project.json', 'utf8'));
const layers: Record<string, unknown> = {};
for (const layer of LAYER_IDS) {
  try { layers[layer] = JSON.parse(readFileSync(`data/quanjiao/${layer}.geojson`, 'utf8')); } catch {}
}
const project = { ...emptyProject('x', { zh: '全椒', en: 'Quanjiao' }), ...meta, layers } as never;
let file: object = { format: 'jingran-publish', version: 1 };
try { file = JSON.parse(readFileSync('data/quanjiao/publish.json', 'utf8')); } catch {}
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
for (const [slug, sources] of p.drawing.compounds) put(SITE_PATHS.compoundData(slug), JSON.stringify(sources));

const all = new Map(readdirSync(out, {recursive:true, withFileTypes:true}).filter((f)=>f.isFile()).map((f)=>path.join(f.parentPath,f.name)).map((f)=>[path.relative(out,f), new Uint8Array(readFileSync(f))] as const));
const files = new Map([...all].filter(([n])=>n!=='service-worker.js'&&n!=='shell.json'));
for (const [n,b] of await offlineFiles(p.site, {files: all, manifest: shell} as never, files)) writeFileSync(path.join(out,n), b);
rmSync(path.join(out,'service-worker.js')); rmSync(path.join(out,'shell.json'));
let total=0; for (const b of files.values()) total+=b.length; console.log(files.size, 'files', total);

