import { cpSync, mkdirSync, rmSync, writeFileSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { renderPages } from '../src/publish/pages/renderPages';
import { publicSite, manyCompounds, fullCompound } from './builders/publicSite';
import { planSize } from '../src/publish/plan/planSize';
const shell = JSON.parse(readFileSync('/tmp/c-shell/shell.json', 'utf8'));
const out = '/tmp/c-site';
rmSync(out, { recursive: true, force: true });
const write = (folder: string, site: any) => {
  for (const [p, html] of renderPages(site, shell)) {
    const f = path.join(folder, p);
    mkdirSync(path.dirname(f), { recursive: true });
    writeFileSync(f, html);
  }
  cpSync('/tmp/c-shell', folder, { recursive: true });
  mkdirSync(path.join(folder, 'plans'), { recursive: true });
  mkdirSync(path.join(folder, 'photos'), { recursive: true });
  const draw = (w: number, h: number, word: string, hue: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}"><rect width="100%" height="100%" fill="#fbfaf6"/><rect x="10%" y="10%" width="80%" height="70%" fill="${hue}"/><rect x="20%" y="20%" width="10%" height="50%" fill="#e3d9ca"/><rect x="40%" y="20%" width="10%" height="50%" fill="#e3d9ca"/><rect x="60%" y="20%" width="10%" height="50%" fill="#e3d9ca"/><text x="50%" y="96%" font-size="30">${word} 0  50  100 m</text></svg>`;
  const o = planSize(site.bounds); writeFileSync(`${folder}/plans/programme.svg`, draw(o.width, o.height, 'overview', '#d3e3c6'));
  for (const c of site.compounds) if (c.bounds) { const s = planSize(c.bounds); writeFileSync(`${folder}/plans/${c.slug}-today.svg`, draw(s.width, s.height, 'today', '#d9dade')); writeFileSync(`${folder}/plans/${c.slug}-planned.svg`, draw(s.width, s.height, 'planned', '#cfe2bd')); }
  writeFileSync(`${folder}/photos/nanlu-huayuan-1.jpg`, draw(800, 600, 'photo', '#73bdb4')); 
};
write(out, publicSite());
write(out + '/many', publicSite({ compounds: manyCompounds(300) }));
write(out + '/noaddress', publicSite({ address: null, compounds: [fullCompound({ status: 'handed_over', plans: ['planned'], photos: [], more: {} , name: '很长的名字'.repeat(400), name_en: 'X‮evil'.repeat(30000)}), ...publicSite().compounds] }));
import { LAYER_IDS } from '../src/model/layer';
import { emptyProject } from '../src/model/project';
import { planPublication } from '../src/publish/planPublication';
import { drawPlans } from '../src/publish/plan/drawPlans';
import { SITE_PATHS } from '../src/publish/publicSite';
try {
const meta = JSON.parse(readFileSync('data/quanjiao/project.json', 'utf8'));
const layers: Record<string, unknown> = {};
for (const layer of LAYER_IDS) if (existsSync(`data/quanjiao/${layer}.geojson`)) layers[layer] = JSON.parse(readFileSync(`data/quanjiao/${layer}.geojson`, 'utf8'));
const project = { ...emptyProject('x', { zh: '全椒', en: 'Quanjiao' }), ...meta, file: meta, layers } as never;
const file = JSON.parse(readFileSync('data/quanjiao/publish.json', 'utf8'));
const p = planPublication(project, file as never, '2026-11-23');
const put = (name: string, text: string) => { const to = path.join(out, 'real', name); mkdirSync(path.dirname(to), { recursive: true }); writeFileSync(to, text); };
cpSync('/tmp/c-shell', out + '/real', { recursive: true });
for (const [name, html] of renderPages(p.site, shell)) put(name, html);
for (const [name, svg] of drawPlans(p)) put(name, svg);
put(SITE_PATHS.site, JSON.stringify(p.site));
put(SITE_PATHS.programme, JSON.stringify(p.drawing.programme));
put(SITE_PATHS.elsewhere, JSON.stringify(p.drawing.elsewhere));
for (const [slug, sources] of p.drawing.compounds) put(SITE_PATHS.compoundData(slug), JSON.stringify(sources));
console.log(p.site.compounds.map((c) => `${c.slug} ${c.works.length} ${c.plans}`).join('\n'));
} catch (e) { console.log('real failed', e); }
