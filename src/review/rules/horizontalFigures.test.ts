import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { PropertiesOf } from '../../model/layer';
import type { PipeCategory } from '../../model/pipeCategory';
import type { RuleId } from '../ruleIds';
import { pipe, plan, reviewOf } from '../testReview';

type Kind = readonly [PipeCategory, Partial<PropertiesOf<'pipes'>>];
/** The lines of GB 50289-2016 Table 4.1.9, in its order: each as a designer would write it. */
const KINDS: Record<string, Kind> = {
  water200: ['water', { diameter_mm: 200 }],
  water300: ['water', { diameter_mm: 300 }],
  sewer: ['foul', {}],
  reclaimed: ['reclaimed', {}],
  gasLow: ['gas', { pressure_class: 'low' }],
  gasMediumB: ['gas', { pressure_class: 'medium_b' }],
  gasMediumA: ['gas', { pressure_class: 'medium_a' }],
  gasSubHighB: ['gas', { pressure_class: 'sub_high_b' }],
  gasSubHighA: ['gas', { pressure_class: 'sub_high_a' }],
  heat: ['heating', {}],
  cable: ['power', { voltage_kv: 10 }],
  cableDuct: ['power', { voltage_kv: 10, laying: 'conduit' }],
  telecom: ['telecom', {}],
  telecomDuct: ['telecom', { laying: 'conduit' }],
  trench: ['trench', { laying: 'trench' }],
};
const NAMES = Object.keys(KINDS);
const GAS = NAMES.filter((name) => name.startsWith('gas'));

/**
 * Line beside line as printed, each row from its own column on; – asks nothing. Gas up to DN300 and cables below
 * 35 kV: what notes ① and ② ask of larger ones stands further down.
 */
const BESIDE = `
water200    –   –   1.0 0.5 0.5 0.5 0.5 1.0 1.5 1.5 0.5  0.5 1.0 1.0 1.5
water300        –   1.5 0.5 0.5 0.5 0.5 1.0 1.5 1.5 0.5  0.5 1.0 1.0 1.5
sewer               –   1.0 1.0 1.2 1.2 1.5 2.0 1.5 0.5  0.5 1.0 1.0 1.5
reclaimed               –   0.5 0.5 0.5 1.0 1.5 1.0 0.5  0.5 1.0 1.0 1.5
gasLow                      0.4 0.4 0.4 0.4 0.4 1.0 0.5  1.0 0.5 1.0 1.0
gasMediumB                      0.4 0.4 0.4 0.4 1.0 0.5  1.0 0.5 1.0 1.5
gasMediumA                          0.4 0.4 0.4 1.0 0.5  1.0 0.5 1.0 1.5
gasSubHighB                             0.4 0.4 1.5 1.0  1.0 1.0 1.0 2.0
gasSubHighA                                 0.4 2.0 1.5  1.5 1.5 1.5 4.0
heat                                            –   2.0  2.0 1.0 1.0 1.5
cable                                               0.25 0.1 0.5 0.5 1.0
cableDuct                                                0.1 0.5 0.5 1.0
telecom                                                      0.5 0.5 1.0
telecomDuct                                                      0.5 1.0
trench                                                               –
`;

/** Line beside what stands above ground: building, tree, shrub, pole, pylon of 35, 110 and 500 kV, kerb. */
const THINGS = `
             house tree shrub pole p35 p110 p500 kerb
water200     1.0   1.5  1.0   0.5  3.0 3.0  3.0  1.5
water300     3.0   1.5  1.0   0.5  3.0 3.0  3.0  1.5
sewer        2.5   1.5  1.0   0.5  1.5 1.5  1.5  1.5
reclaimed    1.0   1.0  1.0   0.5  3.0 3.0  3.0  1.5
gasLow       0.7   0.75 0.75  1.0  1.0 2.0  2.0  1.5
gasMediumB   1.0   0.75 0.75  1.0  1.0 2.0  2.0  1.5
gasMediumA   1.5   0.75 0.75  1.0  1.0 2.0  2.0  1.5
gasSubHighB  5.0   1.2  1.2   1.0  1.0 5.0  5.0  2.5
gasSubHighA  13.5  1.2  1.2   1.0  1.0 5.0  5.0  2.5
heat         3.0   1.5  1.5   1.0  3.0 3.0  5.0  1.5
cable        0.6   0.7  0.7   1.0  2.0 2.0  2.0  1.5
cableDuct    0.6   0.7  0.7   1.0  2.0 2.0  2.0  1.5
telecom      1.0   1.5  1.0   0.5  0.5 2.5  2.5  1.5
telecomDuct  1.5   1.5  1.0   0.5  0.5 2.5  2.5  1.5
trench       0.5   1.5  1.0   1.0  3.0 3.0  3.0  1.5
`;

/** Nearer to the limit than this no survey comes, and rounding of the data is 1 mm. */
const STEP_M = 0.002;

describe('line beside line: Table 4.1.9', () => {
  for (const [i, line] of rowsOf(BESIDE).entries()) {
    const [name, ...cells] = line as [string, ...string[]];
    it(`${name}: on both sides of every figure`, () => {
      expect(cells).toHaveLength(NAMES.length - i);
      for (const [k, cell] of cells.entries()) {
        const other = NAMES[i + k]!;
        expect(
          limitOf((gap) => beside(KINDS[name]!, KINDS[other]!, gap), cell),
          `${name} ${other}`,
        ).toBe(cell);
      }
    });
  }

  it('gas beside gas: 0.4 up to DN300, 0.5 over it, for every class', () => {
    for (const [i, one] of GAS.entries()) {
      for (const other of GAS.slice(i)) {
        const at = (diameter_mm: number, cell: string) =>
          limitOf((gap) => beside(KINDS[one]!, withFacts(KINDS[other]!, { diameter_mm }), gap), cell);
        expect(at(300, '0.4'), `${one} ${other}`).toBe('0.4');
        expect(at(315, '0.5'), `${one} ${other}`).toBe('0.5');
      }
    }
  });

  it('power beside telecom: 2.0 from 35 kV', () => {
    for (const power of ['cable', 'cableDuct']) {
      for (const telecom of ['telecom', 'telecomDuct']) {
        const at = (voltage_kv: number, cell: string) =>
          limitOf((gap) => beside(withFacts(KINDS[power]!, { voltage_kv }), KINDS[telecom]!, gap), cell);
        expect(at(20, '0.5'), `${power} ${telecom}`).toBe('0.5');
        expect(at(35, '2.0'), `${power} ${telecom}`).toBe('2.0');
      }
    }
  });
});

describe('line beside what stands above ground: Table 4.1.9', () => {
  const [heads, ...rows] = rowsOf(THINGS);
  for (const [name, ...cells] of rows as [string, ...string[]][]) {
    it(`${name}: on both sides of every figure`, () => {
      expect(cells).toHaveLength(heads!.length);
      for (const [k, cell] of cells.entries()) {
        const thing = heads![k]!;
        expect(
          limitOf((gap) => besideThing(KINDS[name]!, thing, gap), cell),
          `${name} ${thing}`,
        ).toBe(cell);
      }
    });
  }

  it('heat to a pylon of unknown voltage: between 3.0 and 5.0 nobody can tell', () => {
    const at = (gap: number) => besideThing(KINDS.heat!, 'p', gap);
    expect(at(3 - STEP_M)).toBe('violation must 5');
    expect(at(3 + STEP_M)).toBe('cannot_tell must 5');
    expect(at(5 - STEP_M)).toBe('cannot_tell must 5');
    expect(at(5 + STEP_M)).toBe('');
  });

  it('a steam main to a tree: 2.0', () => {
    const steam: Kind = ['heating', { sub_category: '蒸汽' }];
    expect(limitOf((gap) => besideThing(steam, 'tree', gap), '2.0')).toBe('2.0');
    expect(limitOf((gap) => besideThing(steam, 'shrub', gap), '1.5')).toBe('1.5');
  });
});

/**
 * The cell, when the rule keeps to it: a violation of what must be just below, none just above; nothing asked
 * of lines that all but touch where it is a dash. Otherwise what it told.
 */
function limitOf(tell: (gap: number) => string, cell: string): string {
  if (cell === '–') return tell(0.05) === '' ? cell : tell(0.05);
  const asked = Number(cell);
  const [below, above] = [tell(asked - STEP_M), tell(asked + STEP_M)];
  return below === `violation must ${asked}` && above === '' ? cell : `${below} / ${above}`;
}

function beside([a, first]: Kind, [b, second]: Kind, gap: number): string {
  const north = gap + halfWidth(first) + halfWidth(second);
  const pipes = [
    pipe(
      'a',
      a,
      [
        [0, 0],
        [20, 0],
      ],
      first,
    ),
    pipe(
      'b',
      b,
      [
        [0, north],
        [20, north],
      ],
      second,
    ),
  ];
  return told({ pipes }, 'pipe_horizontal');
}

function besideThing([category, facts]: Kind, thing: string, gap: number): string {
  const north = gap + halfWidth(facts);
  const pipes = [
    pipe(
      'a',
      category,
      [
        [0, 0],
        [40, 0],
      ],
      facts,
    ),
  ];
  if (thing === 'house') {
    const buildings = [feature('buildings', plan.rectangle(0, north, 40, 10), { id: 'h' })];
    return told({ pipes, buildings }, 'pipe_building');
  }
  if (thing === 'kerb') {
    const kerb = feature('obstacles', plan.line([0, north], [40, north]), { id: 'k', kind: 'kerb' });
    return told({ pipes, obstacles: [kerb] }, 'pipe_obstacle');
  }
  const kind = thing.startsWith('p') && thing !== 'pole' ? 'pylon' : (thing as 'tree' | 'shrub' | 'pole');
  const voltage_kv = thing === 'p' || kind !== 'pylon' ? null : Number(thing.slice(1));
  const obstacle = feature('obstacles', plan.point(20, north), { id: 'o', kind, voltage_kv });
  return told({ pipes, obstacles: [obstacle] }, kind === 'tree' ? 'pipe_tree' : 'pipe_obstacle');
}

function told(layers: Parameters<typeof reviewOf>[0], rule: RuleId): string {
  return reviewOf(layers, rule)
    .findings.map(({ verdict, strength, required }) => `${verdict} ${strength} ${required}`)
    .join(', ');
}

function withFacts([category, facts]: Kind, more: Kind[1]): Kind {
  return [category, { ...facts, ...more }];
}

function halfWidth({ diameter_mm }: Kind[1]): number {
  return (diameter_mm ?? 200) / 2000;
}

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
}
