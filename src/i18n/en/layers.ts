import type { Same } from '../same';
import type { layers as chinese } from '../zh/layers';

export const layers: Same<typeof chinese> = {
  title: 'Layers',
  showGroup: 'Show {{group}}',
  show: 'Show {{layer}}',
  opacity: 'Opacity: {{group}}',
  expand: 'Expand {{group}}',
  collapse: 'Collapse {{group}}',
  isolate: 'Only {{category}}',
  isolated: 'Only {{category}} is shown; press again for all',
  empty: 'Layers without data: {{count}}',
  pipeCount: '{{pipes}} · {{length}}',
  solo: 'Solo underground',
  soloHint: 'Fades what is above ground so that pipes stand out',
  none: 'Nothing is open yet. Drop files or open a project to see its layers here.',
  filter: {
    title: 'Filter pipes',
    active: 'Filters on: {{count}}',
    clear: 'Clear filters',
    category: 'Category',
    anyCategory: 'All categories',
    status: 'Status',
    diameter: 'Diameter (mm)',
    depth: 'Mean depth (m)',
    from: '{{figure}}, least',
    to: '{{figure}}, most',
    unknownFails: 'Once a range is set, pipes that do not state the figure are not shown.',
    noDiameter: 'No pipe states a diameter',
    noDepth: 'No pipe states a depth',
    one: 'All {{value}}',
  },
};
