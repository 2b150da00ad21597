import { describe, expect, it } from 'vitest';
import type { Mutant } from './mutants';
import { outcomeOf, tallyOf } from './tally';

const mutant = (id: string, change: Mutant['change'] = 'up'): Mutant => ({
  name: `${id} ${change}`,
  id,
  change,
  instead: {},
});
const fate = (killedBy: string | null) => ({ name: '', killedBy });

describe('the tally', () => {
  const accuracy = mutant('survey.point_plan', 'strength');

  it('tells what killed a mutant, or why it could not be', () => {
    expect(outcomeOf(mutant('a'), fate('a case'), undefined)).toMatchObject({
      fate: 'killed',
      killedBy: 'a case',
    });
    expect(outcomeOf(mutant('a'), fate(null), fate('planted'))).toMatchObject({
      fate: 'killed by the sample only',
      killedBy: 'planted',
    });
    expect(outcomeOf(mutant('a'), undefined, undefined)).toMatchObject({ fate: 'survived', reason: null });
    expect(outcomeOf(accuracy, fate(null), fate(null))).toMatchObject({
      fate: 'equivalent',
      reason: expect.stringContaining('accuracy'),
    });
    expect(outcomeOf(accuracy, fate('a case'), undefined)).toMatchObject({ fate: 'killed', reason: null });
  });

  it('takes shares of the mutants that can be killed', () => {
    const outcomes = [
      outcomeOf(mutant('a', 'up'), fate('a case'), undefined),
      outcomeOf(mutant('a', 'down'), fate('a case'), undefined),
      outcomeOf(mutant('b', 'up'), fate(null), fate('planted')),
      outcomeOf(mutant('b', 'down'), fate(null), fate(null)),
      outcomeOf(accuracy, fate(null), fate(null)),
    ];
    expect(tallyOf(outcomes)).toEqual({
      figures: 3,
      mutants: 5,
      equivalent: 1,
      killed: 2,
      share: 0.5,
      shareWithSample: 0.75,
    });
  });
});
