import './production';
import { blankSite } from '../publish/leakCheck/blankSite';
import { checkForLeaks } from '../publish/leakCheck/checkForLeaks';
import { withheldOf } from '../publish/leakCheck/withheldOf';
import { planPublication } from '../publish/planPublication';
import { publishSite } from '../publish/publishSite';
import { openInputs } from './openInputs';
import { builtShell } from './siteShell';

const times = Number(process.argv[2] ?? 1);
const { project: one } = await openInputs(['data/quanjiao'], {} as never);
const shift = (c: any, d: number): any =>
  typeof c[0] === 'number' ? [c[0] + d, ...c.slice(1)] : c.map((x: any) => shift(x, d));
const layers = Object.fromEntries(
  Object.entries(one.layers).map(([k, col]: any) => [
    k,
    {
      ...col,
      features: Array.from({ length: times }, (_, t) =>
        col.features.map((f: any) =>
          t === 0
            ? f
            : {
                ...f,
                geometry: { ...f.geometry, coordinates: shift(f.geometry.coordinates, 0.06 * t) },
                properties: {
                  ...f.properties,
                  id: `${f.properties.id}-t${t}`,
                  ...(f.properties.start_elevation_m
                    ? { start_elevation_m: f.properties.start_elevation_m + t / 7 }
                    : {}),
                },
              },
        ),
      ).flat(),
    },
  ]),
);
const project = { ...one, layers } as typeof one;
const cpu = (name: string, from: NodeJS.CpuUsage) => {
  const c = process.cpuUsage(from);
  console.log(times, name, ((c.user + c.system) / 1e6).toFixed(1), 's');
};
let at = process.cpuUsage();
const publication = planPublication(project, one.publish!, '2026-01-01');
cpu('plan', at);
at = process.cpuUsage();
const shell = await builtShell();
cpu('shell', at);
at = process.cpuUsage();
const files = await publishSite(publication, shell, new Map());
cpu('make', at);
at = process.cpuUsage();
const blank = await blankSite(shell);
cpu('blank', at);
at = process.cpuUsage();
const withheld = withheldOf(project, publication);
cpu('withheld', at);
at = process.cpuUsage();
const r = await checkForLeaks(files, withheld, null, { blank });
cpu('check', at);
console.log(r.files, r.bytes, r.values, r.vertices, r.onlyByName, r.leaks.length, r.leaks.slice(0, 5));
console.log(publication.report.warnings.slice(0, 40));
