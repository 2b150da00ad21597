import type { Same } from '../same';
import type { workWords as chinese } from '../zh/workWords';

export const workWords: Same<typeof chinese> = {
  kind: {
    roof: 'Roofs',
    facade: 'Façades',
    stairwell: 'Stairwells',
    lift: 'Lifts',
    road: 'Roads',
    parking: 'Parking',
    charging: 'Charging points',
    fire_lane: 'Fire lanes',
    lighting: 'Street lighting',
    storm_drain: 'Storm drains',
    foul_sewer: 'Foul sewers',
    water_supply: 'Water supply',
    gas: 'Gas',
    heating: 'Heating',
    power: 'Power supply',
    telecom: 'Telecom',
    green: 'Greening',
    square: 'Squares',
    waste: 'Waste sorting',
    ramp: 'Ramps',
    handrail: 'Handrails',
    seating: 'Seating',
    elderly_service: 'Elderly care',
    childcare: 'Childcare',
    sport: 'Sport',
    security: 'Security',
  },
  state: { planned: 'Planned', under_way: 'Under way', done: 'Done', unknown: 'State not given' },
};
