import { figuresOf } from './figure';

const LEDGER = 'programme ledger';

/** What the programme's own boundaries and figures must do: there is no print to check it against. */
export const LEDGER_DUTY = figuresOf('ledger', {
  boundaries_apart: [null, 'm2', LEDGER, 'boundaries', 'page'],
  inside_boundary: [null, 'm2', LEDGER, 'boundaries', 'page', 'should'],
  /** The tolerance is a setting of the project. */
  reported_as_measured: [null, '%', LEDGER, 'reported figures', 'page', 'should'],
  one_unit: [null, 'ratio', LEDGER, 'reported figures', 'page'],
});
