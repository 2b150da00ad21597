import { expect, it } from 'vitest';
import { projectOf } from '../../test/builders/plan';
import { LEDGER_DUTY } from '../standards/ledger';
import { ruleBook } from '../standards/ruleBook';
import { deskOf, emptyTally, MOST_LISTED } from './desk';
import type { Finding } from './finding';
import { matrixTally } from './matrix';
import { reviewModel } from './reviewModel';

it('counts every violation of a rule, and lists no more than a machine can hold', () => {
  const found: Finding[] = [];
  const tally = emptyTally();
  const book = ruleBook();
  const desk = deskOf('compound_overlap', reviewModel(projectOf({})), book, {
    tally,
    found,
    kinds: matrixTally(),
  });
  const figure = Object.values(LEDGER_DUTY)[0]!;
  for (let k = 0; k < MOST_LISTED + 5; k++) {
    desk.report({ verdict: 'violation', figure, measured: k, at: [0, 0], features: ['a'] });
  }
  expect(tally).toMatchObject({ checked: MOST_LISTED + 5, violation: MOST_LISTED + 5 });
  expect(found).toHaveLength(MOST_LISTED);
});
