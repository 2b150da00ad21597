import { mkdirSync, writeFileSync } from 'node:fs';
import { sample } from './data/generator/sample';
import { planPublication } from './src/publish/planPublication';
import { drawPlans } from './src/publish/plan/drawPlans';
const made = sample();
const layers = Object.fromEntries(Object.entries(made.layers).map(([k, features]) => [k, { type: 'FeatureCollection', features }]));
const project: any = { file: JSON.parse(made.files.get('project.json')!), layers };
const pub = planPublication(project, JSON.parse(made.files.get('publish.json')!), '2026-11-23');
mkdirSync('/tmp/D/plans', { recursive: true });
console.time('draw');
const plans = drawPlans(pub);
console.timeEnd('draw');
for (const [path, text] of plans) { writeFileSync(`/tmp/D/${path}`, text); console.log(path, (text.length / 1024).toFixed(0) + ' KB', /viewBox="([^"]+)"/.exec(text)![1]); }
