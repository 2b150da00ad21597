import type { Finder } from '../finder/finder';
import type { Page } from '../page';
import { startPart, whenIdle } from '../startPart';
import { hasWebGl } from './hasWebGl';
import { tell } from './mapFrame';

/** The programme's map once the list is ready; the picture in its place stays where it cannot be drawn. */
export function startMapWhenIdle(page: Page, finder: Finder | null): void {
  const whole = document.getElementById('map');
  if (!whole) return;
  whenIdle(() =>
    startPart('map', () =>
      open(whole, page.words.map.failed, page, async () => {
        const { startProgrammeMap } = await import('./programmeMap');
        await startProgrammeMap(whole, page, finder);
      }),
    ),
  );
}

/** A compound's map only when it is asked for. */
export function startMapOnDemand(page: Page): void {
  const whole = document.querySelector<HTMLElement>('#map[data-slug]');
  const button = document.querySelector<HTMLButtonElement>('button[data-action="open-map"]');
  if (!whole || !button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    startPart('map', async () => {
      try {
        await open(whole, page.words.map.planFailed, page, async () => {
          const { startCompoundMap } = await import('./compoundMap');
          await startCompoundMap(whole, page, whole.dataset.slug ?? '');
        });
        button.hidden = whole.dataset.mapState !== 'failed';
      } finally {
        button.disabled = false;
      }
    });
  });
}

async function open(whole: HTMLElement, failure: string, page: Page, start: () => Promise<void>): Promise<void> {
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
    whole.dataset.mapState = 'failed';
    whole.querySelector('.site-map')?.remove();
    tell(whole, failure);
    throw error;
  }
}
