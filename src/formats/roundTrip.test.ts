import type { Feature, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { hardProject } from '../../test/builders/hardProject';
import { geodesicDistance } from '../geo/geodesic';
import { LAYER_IDS, type LayerId } from '../model/layer';
import { featuresOf, type Project } from '../model/project';
import { lonLat } from '../model/units';
import { exportProject } from '../project/exportProject';
import type { CrsChoice } from './crs/crsTypes';
import { readFiles } from './readFiles';
import { takeFiles } from './takeFiles';
import type { ExportFormat, ExportOptions } from './writer';

const PLAIN: ExportOptions = {
  format: 'geojson',
  crs: 'EPSG:4326',
  layers: null,
  encoding: 'utf-8',
  language: 'zh',
};

async function thereAndBack(project: Project, options: Partial<ExportOptions>, confirmed?: CrsChoice) {
  const { name, bytes } = await exportProject(project, { ...PLAIN, ...options });
  const { inputs, proposal } = await readFiles([new File([bytes], name)]);
  const asked = proposal.files.filter(({ crs }) => crs !== null && !crs.certain);
  const crs = confirmed ? Object.fromEntries(asked.map(({ key }) => [key, confirmed])) : {};
  const taken = await takeFiles(inputs, { mode: 'replace', layers: {}, crs }, null);
  return { ...taken, asked, proposal };
}

const FORMATS: ExportFormat[] = ['project', 'geojson', 'geopackage', 'shapefile', 'dxf', 'kml', 'survey_csv', 'survey_xlsx'];

describe.each(FORMATS)('%s', (format) => {
  it.each(['EPSG:4326', 'EPSG:4490', 'EPSG:4548', 'EPSG:4527', 'gcj02'])('%s', async (crs) => {
    const { project, report, asked } = await thereAndBack(hardProject(), { format, crs }, { crs, axes: 'xy' });
    const d = differences(hardProject(), project);
    console.log(format, crs, 'asked', asked.length, JSON.stringify(report.problems.map(({ code, featureId, detail, layer }) => [code, layer, featureId, detail])), '\n' + d.join('\n'));
  });
});

function differences(wanted: Project, found: Project): string[] {
  const told: string[] = [];
  for (const layer of LAYER_IDS) {
    const there = new Map((featuresOf(found, layer) as Feature[]).map((one) => [one.properties!.id, one]));
    for (const feature of featuresOf(wanted, layer) as Feature[]) {
      const id = feature.properties!.id;
      const back = there.get(id);
      if (!back) { told.push(`${layer} ${id} missing`); continue; }
      there.delete(id);
      const keys = new Set([...Object.keys(feature.properties!), ...Object.keys(back.properties!)]);
      for (const key of keys) {
        const [a, b] = [feature, back].map(({ properties }) => Object.hasOwn(properties!, key) ? JSON.stringify(properties![key]) : 'absent');
        if (a !== b) told.push(`${layer} ${id} ${key}: ${a!.slice(0, 60)} -> ${b!.slice(0, 60)}`);
      }
      if (feature.geometry.type !== back.geometry.type) told.push(`${layer} ${id} ${feature.geometry.type} -> ${back.geometry.type}`);
      const [p, q] = [feature, back].map((one) => flat((one.geometry as { coordinates: unknown }).coordinates));
      if (p!.length !== q!.length) told.push(`${layer} ${id} ${p!.length} vertices -> ${q!.length}`);
      else {
        const far = Math.max(...p!.map((at, i) => Math.max(geodesicDistance(lonLat(at), lonLat(q![i]!)), Math.abs((at[2] ?? -1e9) - (q![i]![2] ?? -1e9)))));
        if (!(far < 0.001)) told.push(`${layer} ${id} moved ${far}`);
      }
    }
    for (const id of there.keys()) told.push(`${layer} ${id} extra`);
  }
  return told;
}

function flat(coordinates: unknown): Position[] {
  const list = coordinates as unknown[];
  return typeof list[0] === 'number' ? [list as Position] : list.flatMap(flat);
}
