import type { siteScript as chinese } from '../zh/siteScript';

export const siteScript: SameWords<typeof chinese> = {
  finder: {
    choices: (label: string, active: number) => (active === 0 ? label : `${label} (${active})`),
    count: (shown, all) =>
      shown === all ? `${all} ${all === 1 ? 'compound' : 'compounds'}` : `${shown} of ${all} compounds`,
    none: 'No compound matches',
    clear: 'Clear filters',
    show: (name) => `On map: ${name}`,
    showShort: 'On map',
  },
  nearMe: {
    asking: 'Finding where you are…',
    sorted: 'Sorted by distance, nearest first. Your position stays on this device and is never sent.',
    stop: 'Usual order',
    refused:
      'The browser did not allow the use of your position. Allow it in the site settings and try again, or search by name.',
    unavailable: 'Your position cannot be found at the moment. Please search by name.',
    timeout: 'Finding your position took too long. Try again in the open, or search by name.',
    unsupported:
      'This browser cannot find your position (the page must be opened over https). Please search by name.',
    away: (metres) => `about ${distance(metres)} away`,
    here: 'close to where you are',
  },
  map: {
    title: 'Map of the compounds',
    help: 'Arrow keys move, plus and minus zoom, Enter opens the compound in the middle',
    loading: 'Loading the map…',
    noWebGl:
      'This browser cannot show a map that moves (WebGL is off): this is the overview. The list and the pages of the compounds work as usual.',
    failed:
      'The map could not be loaded: this is the overview. The list and the pages of the compounds work as usual.',
    planFailed: 'The map could not be loaded: this is the plan.',
    partFailed: 'Part of the map data could not be loaded.',
    lost: 'The map was interrupted and is coming back…',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fitAll: 'Show all compounds',
    fitOne: 'Show the whole compound',
    fullScreen: 'Show the map full screen',
    leaveFullScreen: 'Leave full screen',
    backToPlan: 'Back to the plan',
    legend: 'Legend',
    close: 'Close',
    details: 'Details',
    scale: (length) => `Scale ${length}`,
    touch: 'Use two fingers to move the map',
    wheel: 'Use Ctrl + scroll to zoom the map',
    wheelMac: 'Use ⌘ + scroll to zoom the map',
    you: 'Your position',
    layout: 'Layout shown',
    today: 'Before',
    planned: 'After',
    gcj: 'Coordinates: GCJ-02',
    illustrative: 'Illustrative data',
  },
  legend: {
    status: 'State of the works',
    ground: 'In a compound',
    building: 'Building',
    road: 'Road',
    green: 'Green',
    stall: 'Existing parking stall',
    stallNew: 'New parking stall',
    charging: 'Charging stall',
    accessible: 'Accessible stall',
    fireLane: 'Fire lane (keep clear)',
    turning: 'Fire engine turning area (keep clear)',
    rescue: 'Rescue site (keep clear)',
  },
  compound: {
    unnamed: (number) => `Compound no. ${number} (name not stated)`,
    year: (year) => `${year} programme`,
    dates: (start, finish) => {
      if (start && finish) return `${start} to ${finish}`;
      if (start) return `starts ${start}`;
      return finish ? `ends ${finish}` : 'Dates not stated';
    },
    swipe: 'Drag to compare before and after',
    swipeValue: (percent) => `${percent}% before`,
    daysLeft: (days) => (days === 1 ? '1 day left' : `${days} days left`),
    lastDay: 'Ends today',
    ended: 'Ended',
    qr: 'QR code of this page',
    copied: 'Link copied',
    copyFailed: 'Could not copy; please copy the link from the address bar',
  },
  settings: { on: 'on', off: 'off' },
};

/** As `Same`, with sentences that take figures. */
type SameWords<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: never) => string
      ? T[K]
      : SameWords<T[K]>;
};

function distance(metres: number): string {
  return metres < 995
    ? `${Math.max(10, Math.round(metres / 10) * 10)} m`
    : `${(metres / 1000).toFixed(1)} km`;
}
