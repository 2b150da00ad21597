import type { LayerId } from '../../src/model/layer';
import type { ProjectFile } from '../../src/model/project';
import { LEDGER } from './ledger';

export function projectJson(layers: readonly LayerId[]): ProjectFile {
  const { completed_2016_2018: done, planned_2019: planned } = LEDGER.totals;
  return {
    format: 'jingran-project',
    version: 1,
    id: 'quanjiao',
    name: { zh: '全椒县老旧小区改造', en: 'Quanjiao old-compound renovation' },
    place: { zh: LEDGER.place.zh, en: LEDGER.place.en },
    illustrative: {
      zh: '示例：台账数字取自公开的改造计划；所有位置、形状、管线均为虚构，仅作演示，不反映实际情况。',
      en: 'Sample: the ledger figures are those of the published programme; every place, shape and pipe is made up for demonstration and shows nothing real.',
    },
    layers: Object.fromEntries(layers.map((layer) => [layer, `${layer}.geojson`])),
    ledger_totals: [
      {
        name: { zh: '2016–2018 年已完成', en: 'Completed 2016–2018' },
        years: [2016, 2018],
        compounds: done.compounds,
        land_area_m2: done.land_area_m2,
        households: done.households,
        parking_stalls: done.parking_stalls,
        road_m2: done.road_m2,
        green_m2: done.green_m2,
        storm_and_foul_pipe_m: done.storm_and_foul_pipe_m,
      },
      {
        name: { zh: '2019 年计划', en: 'Planned for 2019' },
        years: [2019, 2019],
        compounds: planned.compounds,
        land_area_m2: planned.land_area_m2,
        households: planned.households,
        overall_progress_percent: planned.overall_progress_percent,
        start: planned.start,
        planned_finish: planned.planned_finish,
      },
    ],
  };
}
