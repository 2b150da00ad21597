import type { Same } from '../../same';
import type { trialPits as chinese } from '../../zh/findings/trialPits';

export const trialPits: Same<typeof chinese> = {
  title: 'Trial pits',
  later: 'The trial pits come when the review is done.',
  running: 'Working out the trial pits',
  nothing: 'Nothing is left untold: no pit is needed.',
  summary: '{{pits}} pits settle {{settled}} of {{all}} findings that cannot be told',
  pit: 'Each pit is {{side}} × {{side}}\u00A0m and exposes every pipe in it, so that place, depth and size are measured.',
  exact: 'There is no smaller number of pits.',
  greedy: 'In large dense places they were chosen greedily; fewer may do.',
  list: 'Trial pits, in order',
  settledList: 'What this pit settles',
  settles: 'Settles {{number}}',
  helps: 'Settles {{number}} with a later pit',
  comma: ', ',
  others: ' (and {{number}} more exposed)',
  depth: 'Dig {{from}}–{{to}}',
  depthUnknown: 'Depth unknown: {{number}}',
  more: 'Show the other {{number}}',
  unsettledTitle: 'What no pit settles',
  unsettled: {
    not_at_one_place: 'To be measured along the whole line',
    nothing_to_expose: 'Nothing to expose: surveyed already, or not built yet',
    design_incomplete: 'Design data incomplete, not built yet',
  },
};
