import type { Page } from 'playwright-core';

/** Runs in a page before anything else: remembers each WebGL context, so that it can be taken away at a chosen moment. */
export function rememberContexts(): void {
  const contexts: WebGL2RenderingContext[] = [];
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: [string]) {
    const context = getContext.apply(this, given);
    if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) {
      contexts.push(context);
      document.dispatchEvent(new CustomEvent('context-made', { detail: this }));
    }
    return context;
  } as typeof getContext;
  window.graphics = {
    contexts,
    live: () => contexts.filter((context) => !context.isContextLost()).length,
    /** All at once, as a driver that restarts does; gives back what brings them back. */
    async lose() {
      const live = contexts.filter((context) => !context.isContextLost());
      const losers = live.map((context) => context.getExtension('WEBGL_lose_context')!);
      const events = live.map(
        ({ canvas }) =>
          new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve, { once: true })),
      );
      for (const loser of losers) loser.loseContext();
      await Promise.all(events);
      // Only once the events are over does the browser allow it.
      await new Promise((resolve) => setTimeout(resolve));
      return () => {
        for (const loser of losers) loser.restoreContext();
      };
    },
  };
}

export async function loseGraphics(page: Page): Promise<void> {
  await page.evaluate(async () => {
    window.restoreGraphics = await window.graphics.lose();
  });
}

export async function restoreGraphics(page: Page): Promise<void> {
  await page.evaluate(() => window.restoreGraphics());
}

declare global {
  interface Window {
    graphics: {
      readonly contexts: readonly WebGL2RenderingContext[];
      live(): number;
      lose(): Promise<() => void>;
    };
    restoreGraphics(): void;
  }
}
