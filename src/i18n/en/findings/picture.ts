import type { Same } from '../../same';
import type { picture as chinese } from '../../zh/findings/picture';

export const picture: Same<typeof chinese> = {
  title: 'Section',
  fromAbove: 'From above',
  ground: 'Ground',
  required: 'Required {{figure}}',
  uncertainty: 'Survey ± {{figure}}',
  label: {
    beside: 'Section: {{a}} and {{b}}. Gap: {{gap}}; required: {{required}}.',
    under: 'Section: {{a}} under {{b}}, {{gap}} inside its wall.',
    crossing: 'Section: {{a}} crosses {{b}}. Vertical gap: {{gap}}; required: {{required}}.',
    cover: 'Section: {{a}}. Cover: {{gap}}; required: {{required}}.',
    plan: 'From above: {{a}}. Clear width: {{gap}}; required: {{required}}.',
  },
  note: {
    depthUnknown: 'Depth unknown (?): its height in the picture says nothing',
    sizeUnknown: 'Size unknown (?): its size in the picture says nothing',
    groundUnknown: 'Ground level unknown',
    broken: 'Soil is left out at the break',
  },
};
