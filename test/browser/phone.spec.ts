import { describe, expect, it } from 'vitest';
import { withBrowser } from './harness';

const SMALLEST = { width: 360, height: 740 };

describe('on a phone', () => {
  const open = withBrowser();

  it.each(['zh', 'en'] as const)('nothing runs over the edge at 360 px (%s)', async (language) => {
    const app = await open({ viewport: SMALLEST, language, link: 'compound=nanlu-huayuan' });
    const widths = await app.page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      window: window.innerWidth,
    }));
    expect(widths.page).toBeLessThanOrEqual(widths.window);
  });
});
