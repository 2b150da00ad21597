import type { Finder } from '../finder/finder';
import type { Page } from '../page';
import { whenIdle } from '../startPart';
import { hasWebGl } from './hasWebGl';
import { tell } from './mapFrame';

/** Milliseconds after which nothing else waits for the map any longer. */
const LONG_ENOUGH = 20_000;

/**
 * The programme's map once the list is ready; the picture in its place stays where it cannot be drawn. Settles when the
 * map is there, or is not going to be.
 */
export function startMapWhenIdle(page: Page, finder: Finder | null): Promise<void> {
  const whole = document.getElementById('map');
  if (!whole) return Promise.resolve();
  return new Promise((done) => {
    setTimeout(done, LONG_ENOUGH);
    whenIdle(() => {
      const open = openMap(whole, page, page.words.map.failed, async () => {
        const { startProgrammeMap } = await import('./programmeMap');
        await startProgrammeMap(whole, page, finder);
      });
      open.finally(done);
    });
  });
}

/** A compound's map, only when it is asked for. */
export function startMapOnDemand(page: Page): void {
  const whole = document.querySelector<HTMLElement>('#map[data-slug]');
  const button = document.querySelector<HTMLButtonElement>('button[data-action="open-map"]');
  if (!whole || !button) return;
  button.addEventListener('click', async () => {
    button.disabled = true;
    await openMap(whole, page, page.words.map.planFailed, async () => {
      const { openCompoundMap } = await import('./compoundMap');
      await openCompoundMap(whole, page, whole.dataset.slug ?? '', button);
    });
    button.disabled = false;
  });
}

async function openMap(
  whole: HTMLElement,
  page: Page,
  failure: string,
  start: () => Promise<void>,
): Promise<void> {
  const { map } = page.words;
  if (!hasWebGl()) {
    whole.dataset.mapState = 'failed';
    return tell(whole, map.noWebGl);
  }
  tell(whole, map.loading);
  try {
    await start();
    tell(whole, null);
  } catch (error) {
    console.error('map:', error);
    whole.dataset.mapState = 'failed';
    whole.querySelector('.site-map')?.remove();
    tell(whole, failure);
  }
}
