import type { Same } from '../../same';
import type { picture as chinese } from '../../zh/findings/picture';

export const picture: Same<typeof chinese> = {
  title: 'Section',
  fromAbove: 'From above',
  ground: 'Ground',
  required: 'Required {{figure}}',
  uncertainty: 'Survey ± {{figure}}',
  label: {
    beside: 'Section: {{a}} and {{b}}, {{gap}} apart; {{required}} is required.',
    crossing: 'Section: {{a}} crosses {{b}} with a vertical gap of {{gap}}; {{required}} is required.',
    cover: 'Section: {{a}} under a cover of {{gap}}; {{required}} is required.',
    plan: 'From above: {{a}}, {{gap}} clear; {{required}} is required.',
  },
  note: {
    depthUnknown: 'Depth unknown (?): its height in the picture says nothing',
    sizeUnknown: 'Size unknown (?): its size in the picture says nothing',
    groundUnknown: 'Ground level unknown',
    broken: 'Soil is left out at the break',
  },
};
