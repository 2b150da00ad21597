import { describe, expect, it } from 'vitest';
import { horizontalClearance, type Party } from './clearance';
import type { LineFacts } from './lineClass';
import { ruleBook } from './ruleBook';

const book = ruleBook();
const foul: Party = { line: { category: 'foul' } };
const asked = (line: LineFacts, other: Party) => {
  const requirement = horizontalClearance({ line }, other, book);
  return requirement.kind === 'figure' ? requirement.figure.value : requirement.kind;
};

/** On both sides of where a class of Table 4.1.9 ends; the figure that it leads to tells which class it is. */
describe('the classes end', () => {
  it('of water at DN200: 1.0 to a sewer up to it, 1.5 over it', () => {
    expect([199, 200, 201].map((diameter_mm) => asked({ category: 'water', diameter_mm }, foul))).toEqual([
      1, 1, 1.5,
    ]);
  });

  it('of gas at 0.01, 0.2, 0.4, 0.8 and 1.6 MPa: 0.7, 1.0, 1.5, 5.0 and 13.5 to a building', () => {
    const to = (pressure_mpa: number) => asked({ category: 'gas', pressure_mpa }, { thing: 'building' });
    expect([0.0099, 0.01].map(to)).toEqual([0.7, 1]);
    expect([0.2, 0.201].map(to)).toEqual([1, 1.5]);
    expect([0.4, 0.401].map(to)).toEqual([1.5, 5]);
    expect([0.8, 0.801].map(to)).toEqual([5, 13.5]);
    expect([1.6, 1.61].map(to)).toEqual([13.5, 'unclassifiable']);
  });

  it('of two gas mains at DN300 of the larger: 0.4 up to it, 0.5 over it', () => {
    const gas = (diameter_mm: number): LineFacts => ({ category: 'gas', pressure_class: 'low', diameter_mm });
    expect([300, 301].map((diameter) => asked(gas(diameter), { line: gas(110) }))).toEqual([0.4, 0.5]);
  });

  it('of a power line at 35 kV: 0.5 to telecom below it, 2.0 from it on', () => {
    const telecom: Party = { line: { category: 'telecom', laying: 'conduit' } };
    const to = (voltage_kv: number) => asked({ category: 'power', laying: 'conduit', voltage_kv }, telecom);
    expect([34.9, 35].map(to)).toEqual([0.5, 2]);
  });

  it('of what stands above ground at 10, 35 and 330 kV', () => {
    const water: LineFacts = { category: 'water', diameter_mm: 100 };
    const pole = (voltage_kv: number) => asked(water, { thing: 'pole', voltage_kv });
    // A pole of a compound asks 0.5 of water, from 10 kV on it is a pylon and asks 3.0.
    expect([9.9, 10].map(pole)).toEqual([0.5, 3]);
    const telecom: LineFacts = { category: 'telecom', laying: 'conduit' };
    const pylon = (line: LineFacts) => (voltage_kv: number) => asked(line, { thing: 'pylon', voltage_kv });
    expect([35, 35.1].map(pylon(telecom))).toEqual([0.5, 2.5]);
    expect([330, 331].map(pylon({ category: 'heating', laying: 'direct_buried' }))).toEqual([3, 5]);
  });
});
