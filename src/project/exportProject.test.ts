import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hardProject } from '../../test/builders/hardProject';
import type { ExportFormat, ExportOptions } from '../formats/writer';
import { EXPORT_FORMATS } from '../formats/writer';
import { createProjectHost } from '../host/createProjectHost';
import { emptyProject, type Project } from '../model/project';
import { exportFiles, exportLosses, exportProject } from './exportProject';
import { zipProject } from './projectZip';

const PLAIN: ExportOptions = {
  format: 'geojson',
  crs: 'EPSG:4490',
  layers: null,
  encoding: 'utf-8',
  language: 'zh',
};
const FOREIGN = EXPORT_FORMATS.filter((format) => format !== 'project');

describe('exportProject', () => {
  it.each<[ExportFormat, string, readonly string[]]>([
    ['project', 'hard.jingran.zip', ['project.json', 'pipes.geojson']],
    ['geojson', 'hard-geojson.zip', ['pipes.geojson', 'pipe_nodes.geojson']],
    ['shapefile', 'hard-shp.zip', ['pipes.shp', 'pipes.dbf', 'pipes.prj', 'pipes.cpg']],
    ['survey_csv', 'hard-csv.zip', ['YSPoint.csv', 'YSLine.csv']],
  ])('packs the files of %s', async (format, name, some) => {
    const exported = await exportProject(hardProject(), { ...PLAIN, format });
    expect(exported.name).toBe(name);
    expect(Object.keys(unzipSync(exported.bytes))).toEqual(expect.arrayContaining([...some]));
  });

  it.each<[ExportFormat, string]>([
    ['geopackage', 'hard.gpkg'],
    ['dxf', 'hard.dxf'],
    ['kml', 'hard.kml'],
    ['survey_xlsx', 'pipeline-survey.xlsx'],
  ])('hands out the one file of %s as it is', async (format, name) => {
    expect((await exportProject(hardProject(), { ...PLAIN, format })).name).toBe(name);
  });

  it('writes only the layers that were chosen', async () => {
    const { name } = await exportProject(hardProject(), { ...PLAIN, layers: ['pipes', 'roads'] });
    expect(name).toBe('pipes.geojson');
  });

  it('tells a fraction that only grows', async () => {
    const told: number[] = [];
    await exportProject(
      many(3000),
      { ...PLAIN, format: 'shapefile' },
      { onProgress: (one) => told.push(one) },
    );
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it.each<[string, ExportFormat]>([
    ['EPSG:999999', 'geojson'],
    ['schematic', 'dxf'],
    ['EPSG:4548', 'kml'],
  ])('refuses %s for %s', async (crs, format) => {
    const refused = exportProject(hardProject(), { ...PLAIN, crs, format });
    await expect(refused).rejects.toMatchObject({ problem: { code: 'no_crs' } });
  });

  it.each(FOREIGN)('refuses to write nothing as %s', async (format) => {
    const none = exportFiles(emptyProject('none', { zh: '', en: '' }), { ...PLAIN, format });
    await expect(none).rejects.toMatchObject({ problem: { code: 'empty_file' } });
  });

  it('names what only a project folder keeps', async () => {
    const { file, layers } = hardProject();
    const place = { zh: '全椒', en: 'Quanjiao' };
    const project = { file: { ...file, place, ledger_totals: [] }, layers };
    for (const format of FOREIGN) {
      const losses = await exportLosses(project, { ...PLAIN, format });
      const facts = losses.filter(({ code }) => code === 'project_facts_left_out');
      expect(facts.map(({ detail }) => detail)).toEqual(['place', 'ledger_totals']);
    }
    expect(await exportLosses(project, { ...PLAIN, format: 'project' })).toEqual([]);
  });
});

describe('an export in the host', () => {
  it.each(EXPORT_FORMATS)('%s can be cancelled, and what is open stays as it was', async (format) => {
    const host = createProjectHost();
    const silent = () => {};
    await host.recognise([new File([zipProject(many(1500))], 'p.zip')], silent);
    await host.take({ mode: 'replace', layers: {} }, silent);
    const before = new Uint8Array(await (await host.exportZip()).arrayBuffer());
    const running = host.exportAs({ ...PLAIN, format }, silent);
    const ended = expect(running).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    await host.cancel();
    await ended;
    expect(new Uint8Array(await (await host.exportZip()).arrayBuffer())).toEqual(before);
  });
});

function many(count: number): Project {
  const project = hardProject();
  const [pipe] = project.layers.pipes!.features;
  const features = Array.from({ length: count }, (_, i) => ({
    ...pipe!,
    properties: { ...pipe!.properties, id: `p${i}` },
  }));
  return { ...project, layers: { ...project.layers, pipes: { type: 'FeatureCollection', features } } };
}
