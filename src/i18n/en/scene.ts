import type { Same } from '../same';
import type { scene as chinese } from '../zh/scene';

export const scene: Same<typeof chinese> = {
  title: 'Underground in 3-D',
  back: 'Back to plan',
  loading: 'Preparing the underground scene…',
  failed: 'The underground scene cannot be shown',
  noArea: 'This compound has no boundary, so there is no scene to show.',
  noPipes: 'There are no pipe data for this compound.',
  exaggeration: 'Depth exaggeration',
  hint: 'Drag to pan · right-drag or two fingers to rotate and tilt · wheel to zoom',
  legend: 'Legend',
  known: 'Drawn at recorded depth: {{count}}',
  assumed: 'Depth unknown: {{count}}, drawn at a usual depth for their kind',
  oneEnd: 'of which {{count}} known at one end, used for both',
  tooltip: 'Object under the pointer',
  depth: '{{reference}} depth {{depth}}\u00A0m',
  deep: '{{depth}}\u00A0m deep',
  height: '{{height}}\u00A0m high',
  floors: '{{count}} floors',
  depthAssumed: 'Depth unknown, drawn at an assumed {{depth}}\u00A0m',
  depthOneEnd: 'Only one end has a depth; it is used for both',
  depthFromElevation: 'Depth worked out from elevations',
  depthFromPipes: 'Depth taken from the pipes that meet here',
};
