import type { CompoundWork } from '../../src/model/schema/compounds';
import type { LedgerEntry } from './ledger';

/**
 * The works of a compound as far as the ledger tells: of 2016–2018 what it gives a figure for, of 2019 what its notes
 * say. Undefined where it tells nothing.
 */
export function worksOf(entry: LedgerEntry): CompoundWork[] | undefined {
  const works = entry.status === 'handed_over' ? done(entry) : IN_HAND[entry.id];
  return works && works.length > 0 ? works : undefined;
}

function done(entry: LedgerEntry): CompoundWork[] {
  const figures = [
    ['storm_drain', entry.new_storm_pipe_m, 'm'],
    ['road', entry.road_resurfaced_m2, 'm2'],
    ['parking', entry.new_parking_stalls, 'count'],
    ['green', entry.green_m2, 'm2'],
  ] as const;
  return figures.flatMap(([kind, quantity, unit]) =>
    quantity === null ? [] : [{ kind, state: 'done' as const, quantity, unit }],
  );
}

/** The programme of 2019 runs from July to November; what is done already has its end unstated. */
const PROGRAMME = { start: '2019-07', finish: '2019-11' };

const IN_HAND: Readonly<Record<string, CompoundWork[]>> = {
  // "storm and foul pipes installed; parking sub-base laid; kerbs being set"
  'huide-huayuan': [
    { kind: 'storm_drain', state: 'done', start: PROGRAMME.start },
    { kind: 'foul_sewer', state: 'done', start: PROGRAMME.start },
    { kind: 'road', state: 'under_way', ...PROGRAMME, note: '正在安装侧石' },
    { kind: 'parking', state: 'under_way', ...PROGRAMME, note: '停车位基层已铺' },
    { kind: 'green', state: 'planned', ...PROGRAMME, note: '示例：台账未注明，为演示虚构' },
  ],
  // "storm and foul pipes being laid"
  zhuangcao: [
    { kind: 'storm_drain', state: 'under_way', ...PROGRAMME },
    { kind: 'foul_sewer', state: 'under_way', ...PROGRAMME },
    { kind: 'parking', state: 'planned', ...PROGRAMME, note: '示例：台账未注明，为演示虚构' },
    { kind: 'green', state: 'planned', ...PROGRAMME, note: '示例：台账未注明，为演示虚构' },
  ],
};
