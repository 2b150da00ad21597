import type { Same } from '../../same';
import type { matrix as chinese } from '../../zh/findings/matrix';

export const matrix: Same<typeof chinese> = {
  title: 'Matrix',
  wide: 'Enlarge: both ways side by side',
  later: 'The matrix comes when the review is done.',
  nothing: 'No pair of pipes has a clearance to check.',
  pass: 'Pass',
  none: 'no pair, or nothing required',
  way: { label: 'Clearance', horizontal: 'Horizontal', vertical: 'Vertical' },
  label: {
    horizontal: 'Horizontal clearances, kind by kind',
    vertical: 'Vertical clearances at crossings, kind by kind',
  },
  cell: '{{a}} and {{b}}: {{violation}} violations, {{cannot_tell}} cannot be told, {{pass}} pass',
  emptyCell: '{{a}} and {{b}}: no such pair, or nothing required',
};
