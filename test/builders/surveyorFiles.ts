import { fromLonLat } from '../../src/formats/crs/coordinateSystems';
import type { CrsId } from '../../src/formats/crs/crsTypes';
import { write as writeShapefile } from '../../src/formats/shapefile/writeShapefile';
import { write as writeSurvey } from '../../src/formats/survey/writeSurveyCsv';
import type { LonLat } from '../../src/model/units';
import { writeOptions } from './gisProject';
import { feature, planAt, projectOf } from './plan';

export type BuiltFile = { readonly name: string; readonly bytes: Uint8Array };

/** Where the surveyor's files lie: beside the sample's compounds. */
export const SURVEYED: LonLat = [118.273, 32.085];

/** A shapefile of ten pipes as institutes send it: GBK texts, metres of a national grid, no .prj. */
export async function shapefileWithoutPrj(crs: CrsId, name = '给水管线'): Promise<BuiltFile[]> {
  const plan = planAt(SURVEYED);
  const pipes = Array.from({ length: 10 }, (_, i) =>
    feature('pipes', plan.line([i * 20, -100], [i * 20, 100]), {
      id: `own-GS${i}`,
      category: 'water',
      diameter_mm: 300,
      owner: '县自来水公司',
    }),
  );
  const files = await writeShapefile(projectOf({ pipes }), {
    ...writeOptions({ crs, prj: null, encoding: 'gbk' }),
    fromLonLat: await fromLonLat(crs),
  });
  return [...files].flatMap(([path, bytes]) => {
    const ending = /\.(?:shp|shx|dbf)$/.exec(path)?.[0];
    return ending ? [{ name: name + ending, bytes }] : [];
  });
}

/** Point and line tables of a foul sewer with depths. */
export async function surveyTables(crs: CrsId): Promise<BuiltFile[]> {
  const plan = planAt(SURVEYED);
  const numbers = [1, 2, 3, 4];
  const project = projectOf({
    pipe_nodes: numbers.map((number) =>
      feature('pipe_nodes', plan.point(number * 30, 0), {
        id: `own-WS${number}`,
        kind: 'manhole',
        category: 'foul',
        ground_m: 12.5,
      }),
    ),
    pipes: numbers.slice(1).map((number) =>
      feature('pipes', plan.line([number * 30 - 30, 0], [number * 30, 0]), {
        id: `own-WS${number - 1}-WS${number}`,
        category: 'foul',
        diameter_mm: 300,
        start_node: `own-WS${number - 1}`,
        end_node: `own-WS${number}`,
        start_depth_m: 2.1,
        end_depth_m: 2.2,
      }),
    ),
  });
  const files = await writeSurvey(project, {
    ...writeOptions({ crs, prj: null, encoding: 'gbk' }),
    fromLonLat: await fromLonLat(crs),
  });
  return [...files].map(([name, bytes]) => ({ name, bytes }));
}
