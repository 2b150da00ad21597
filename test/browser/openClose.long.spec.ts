import type { CDPSession } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MapContainer } from '../../src/map/mapContainer';
import { sharedApp } from './harness';
import { ownPipes } from './ownFiles';

const OPENINGS = 100;
const SCENES = 8;
const MOST_BYTES = 5_000_000;
/** Either side of the width at which the page changes its layout and takes the map down with it. */
const [PHONE, DESK] = [
  { width: 740, height: 330 },
  { width: 800, height: 330 },
];

describe('opening and closing the map', () => {
  const app = sharedApp({ viewport: DESK, script: countWhatIsHeld, link: 'compound=nanlu-huayuan' });
  let session: CDPSession;

  beforeAll(async () => {
    session = await app().page.context().newCDPSession(app().page);
  });

  it(`the underground scene ${SCENES} times leaves no context, no listener and at most 5 MB`, async () => {
    await openScenes(2);
    const before = await held();
    await openScenes(SCENES);
    const after = await held();
    expect(after.contexts).toBe(1);
    expect(after.listeners).toEqual(before.listeners);
    expect(after.bytes - before.bytes).toBeLessThan(MOST_BYTES);
    console.log(`held after ${SCENES} scenes: ${((after.bytes - before.bytes) / 1e6).toFixed(2)} MB more`);
  });

  it(`${OPENINGS} times leaves no context, no listener and at most 5 MB`, async () => {
    // What is counted is what a map leaves, however little it draws.
    await app().dropFiles([ownPipes()]);
    await app().takeFiles();
    await openMaps(6);
    const before = await held();
    await openMaps(OPENINGS);
    const after = await held();
    expect(after.maps - before.maps).toBe(OPENINGS);
    expect(after.contexts).toBe(1);
    expect(after.listeners).toEqual(before.listeners);
    expect(after.bytes - before.bytes).toBeLessThan(MOST_BYTES);
    console.log(`held after ${OPENINGS} maps: ${((after.bytes - before.bytes) / 1e6).toFixed(2)} MB more`);
  });

  /** Each a map of its own, with its style and sources. */
  async function openMaps(times: number): Promise<void> {
    const { page } = app();
    for (let i = 0; i < times; i++) {
      const former = await app().map.evaluateHandle((container: MapContainer) => container.jingranMap);
      await page.setViewportSize(page.viewportSize()!.width === DESK.width ? PHONE : DESK);
      await page.waitForFunction((old) => {
        const map = document.querySelector<MapContainer>('[data-map-state]')?.jingranMap;
        return map !== undefined && map !== old && map.getLayer('pipes-line') !== undefined;
      }, former);
      await former.dispose();
    }
    await app().waitForIdleMap();
  }

  async function openScenes(times: number): Promise<void> {
    const { page, words } = app();
    const view = page.getByRole('group', { name: words.app.view.label });
    for (let i = 0; i < times; i++) {
      await view.getByRole('button', { name: words.app.view.underground }).click();
      await page.locator('canvas:not(.maplibregl-canvas)').first().waitFor({
        state: 'attached',
      });
      await view.getByRole('button', { name: words.app.view.plan }).click();
      await expect.poll(() => page.locator('canvas:not(.maplibregl-canvas)').count()).toBe(0);
    }
    await app().waitForIdleMap();
  }

  async function held() {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize: bytes } = await session.send('Runtime.getHeapUsage');
    return { ...(await app().page.evaluate(() => window.held())), bytes };
  }
});

/** Runs in the page before anything else. Holds nothing itself, so that what is let go can go. */
function countWhatIsHeld(): void {
  const contexts: WeakRef<WebGL2RenderingContext>[] = [];
  let maps = 0;
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: [string]) {
    const context = getContext.apply(this, given);
    if (context instanceof WebGL2RenderingContext && !contexts.some((one) => one.deref() === context)) {
      contexts.push(new WeakRef(context));
      if (this.classList.contains('maplibregl-canvas')) maps += 1;
    }
    return context;
  } as typeof getContext;

  const counts = new Map<string, number>();
  for (const [name, target] of Object.entries({ window, document })) {
    const kept = new Map<string, WeakSet<object>>();
    const { addEventListener, removeEventListener } = target;
    const keyOf = (type: string, options: unknown) =>
      `${name} ${type}${options === true || (options as AddEventListenerOptions | undefined)?.capture ? ' capture' : ''}`;
    const change = (key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by);
    target.addEventListener = ((type: string, listener: object | null, options?: AddEventListenerOptions) => {
      const key = keyOf(type, options);
      const those = kept.get(key) ?? new WeakSet();
      kept.set(key, those);
      if (listener && !options?.once && !those.has(listener)) {
        those.add(listener);
        change(key, 1);
        options?.signal?.addEventListener('abort', () => those.delete(listener) && change(key, -1));
      }
      addEventListener.call(target, type, listener as EventListener, options);
    }) as typeof addEventListener;
    target.removeEventListener = ((type: string, listener: object | null, options?: EventListenerOptions) => {
      const key = keyOf(type, options);
      if (listener && kept.get(key)?.delete(listener)) change(key, -1);
      removeEventListener.call(target, type, listener as EventListener, options);
    }) as typeof removeEventListener;
  }
  window.held = () => ({
    maps,
    contexts: contexts.filter((one) => one.deref()?.isContextLost() === false).length,
    listeners: Object.fromEntries([...counts].filter(([, count]) => count > 0).sort()),
  });
}

declare global {
  interface Window {
    held(): { maps: number; contexts: number; listeners: Record<string, number> };
  }
}
