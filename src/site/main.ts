import './page.css';
import './map.css';
import { startDeadlines } from './compound/deadline';
import { startQrCodes } from './compound/pageQr';
import { startPrinting } from './compound/printing';
import { startSharing } from './compound/share';
import { startSwipes } from './compound/swipe';
import { startTimelines } from './compound/timeline';
import { type Finder, startFinder } from './finder/finder';
import { startNearMe } from './finder/nearMe';
import { startMapOnDemand, startMapWhenIdle } from './map/openMap';
import { startOffline } from './offline/register';
import { readPage } from './page';
import { startSettings } from './settings';
import { startPart } from './startPart';

/** The pages are whole without this; it makes what is there easier to find and to look at. */
startPart('settings', startSettings);
const page = readPage();
let mapDone: Promise<void> = Promise.resolve();
startPart('deadlines', () => startDeadlines(page));
if (page.kind === 'start') {
  let finder: Finder | null = null;
  startPart('finder', () => {
    finder = startFinder(page);
  });
  startPart('near me', () => {
    if (finder) startNearMe(finder, page);
  });
  startPart('map', () => {
    mapDone = startMapWhenIdle(page, finder);
  });
} else {
  startPart('timeline', () => startTimelines());
  startPart('swipe', () => startSwipes(page));
  startPart('printing', startPrinting);
  startPart('sharing', () => startSharing(page));
  startPart('QR code', () => startQrCodes(page));
  startPart('map', () => startMapOnDemand(page));
}
// Only now is what needs a script shown: where it never came, nothing is offered that would do nothing.
document.documentElement.dataset.script = '';
startPart('offline', () => startOffline({ root: page.root, language: page.language, after: mapDone }));
