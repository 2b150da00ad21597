import { hardProject } from './builders/hardProject';
import { exportLosses, exportProject } from '../src/project/exportProject';
const project = hardProject();
const [pipe] = project.layers.pipes!.features;
const features = Array.from({ length: 100_000 }, (_, i) => ({ ...pipe!, properties: { ...pipe!.properties, id: `p${i}` } }));
const big = { ...project, layers: { pipes: { type: 'FeatureCollection', features } } } as typeof project;
for (const format of ['shapefile','geopackage','dxf','survey_csv','kml','geojson'] as const) {
  const o = { format, crs: 'EPSG:4490', layers: null, encoding: 'gbk', language: 'zh' } as const;
  let t = performance.now(); await exportLosses(big, o); const a = performance.now() - t;
  t = performance.now(); const { bytes } = await exportProject(big, o); console.log(format, Math.round(a), Math.round(performance.now() - t), bytes.length);
}
