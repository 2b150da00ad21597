import { exactNotes } from '../columns/exactTable';
import { featureGroups } from '../columns/featureGroups';
import { paced } from '../pacing';
import type { Writer } from '../writer';
import { dbfBuilder } from './dbfWriter';
import { planGroup, writeRow } from './shapefileGroup';
import { EXACT_ENDING } from './shapefileParts';
import { shpWriter } from './shpWriter';

export { lossesOf } from './shapefileLosses';

/**
 * A shapefile for each layer and geometry family: .shp, .shx, .dbf, .cpg, .prj where the system has a WKT, and
 * `.fields`, by which our own reader gives back full names and every value exactly (see columns/exactTable).
 */
export const write: Writer = async (project, options) => {
  const pause = paced(options);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const groups = featureGroups(project, options.layers);
  const total = groups.reduce((sum, group) => sum + group.features.length, 0);
  let done = 0;
  for (const group of groups) {
    const plan = planGroup(group, options.encoding);
    const shapes = shpWriter(plan.kind, group.hasZ, options.fromLonLat);
    const table = dbfBuilder(plan.columns, group.features.length, options.encoding);
    const notes = exactNotes(group.layer, options.crs, plan.columns);
    for (const [record, feature] of group.features.entries()) {
      await pause(() => done / total);
      shapes.add(feature.geometry);
      for (const [i, cell] of writeRow(feature, plan, notes).cells.entries()) table.set(record, i, cell);
      done += 1;
    }
    const { shp, shx } = shapes.finish();
    const text = new TextEncoder();
    files.set(`${group.name}.shp`, shp);
    files.set(`${group.name}.shx`, shx);
    files.set(`${group.name}.dbf`, table.bytes);
    files.set(`${group.name}.cpg`, text.encode(options.encoding === 'gbk' ? 'GBK' : 'UTF-8'));
    if (options.prj !== null) files.set(`${group.name}.prj`, text.encode(options.prj));
    files.set(`${group.name}${EXACT_ENDING}`, text.encode(JSON.stringify(notes.table())));
  }
  return files;
};
