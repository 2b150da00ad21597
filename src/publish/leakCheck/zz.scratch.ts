import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { planPublication } from '../planPublication';
import { EMPTY_PUBLISH_FILE } from '../publishFile';
import { publishSite } from '../publishSite';
import { blankSite } from './blankSite';
import { checkForLeaks } from './checkForLeaks';
import { withheldOf } from './withheldOf';

const dir = 'data/quanjiao/';
const file = JSON.parse(readFileSync(dir + 'project.json', 'utf8'));
const layers: any = {};
for (const [l, n] of Object.entries(file.layers)) layers[l] = JSON.parse(readFileSync(dir + n, 'utf8'));
const project: any = { file, layers };
const S = process.argv[2]!;
const manifest = JSON.parse(readFileSync(join(S, 'shell.json'), 'utf8'));
const shell = {
  manifest,
  files: new Map<string, any>(
    manifest.files.map((p: string) => [p, new Uint8Array(readFileSync(join(S, p)))]),
  ),
};
const T = (n: string, t: number) => console.log(n, Math.round(performance.now() - t), 'ms');
let t = performance.now();
const pf = (() => {
  try {
    return JSON.parse(readFileSync(dir + 'publish.json', 'utf8'));
  } catch {
    return EMPTY_PUBLISH_FILE;
  }
})();
const pub = planPublication(
  project,
  process.argv[3] ? { ...pf, ...JSON.parse(process.argv[3]) } : pf,
  '2026-11-01',
);
T('plan', t);
t = performance.now();
const site = await publishSite(pub, shell as any, new Map());
T('publish', t);
t = performance.now();
const blank = await blankSite(shell as any);
T('blank', t);
t = performance.now();
const w = withheldOf(project, pub);
T('withheld', t);
console.log(
  w.values.length,
  'values',
  w.names.size,
  'names',
  [...w.names].join(' '),
  w.vertices.length,
  w.publicVertices.length,
);
t = performance.now();
const r = await checkForLeaks(site, w, site, { blank });
T('check', t);
console.log({ ...r, leaks: r.leaks.length });
for (const l of r.leaks.slice(0, 60))
  console.log(
    l.kind,
    l.file,
    l.at,
    l.within.join('>'),
    l.what.slice(0, 80),
    l.origin?.layer,
    l.origin?.property,
  );
