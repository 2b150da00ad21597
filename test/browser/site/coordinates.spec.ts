import { describe, expect, it } from 'vitest';
import { DESKTOP, withSite } from './harness';
import { inGcj02 } from './shiftedSite';

const AT = 'compounds/hui-de-hua-yuan/';
const SYSTEMS = [
  ['CGCS2000', { change: (sample: Parameters<typeof inGcj02>[0]) => sample }, /CGCS2000/, /GCJ/],
  ['GCJ-02', { change: inGcj02 }, /GCJ-02/, /CGCS/],
] as const;

describe.each(SYSTEMS)('a site in %s', (name, options, stated, other) => {
  const site = withSite(options);

  it.each(['zh', 'en'] as const)('says so on its pages (%s)', async (language) => {
    const visitor = await site().open({ language, map: false });
    const told = visitor.page.locator('[data-coordinates]:visible');
    for (const at of ['', AT]) {
      await visitor.goTo(at);
      expect(await told.textContent()).toMatch(stated);
      expect(await told.textContent()).not.toMatch(other);
    }
    // On paper only what would mislead: coordinates that are shifted.
    await visitor.page.emulateMedia({ media: 'print' });
    expect(await told.count()).toBe(name === 'GCJ-02' ? 1 : 0);
  });

  it('says on the map where its coordinates are shifted', async () => {
    const visitor = await site().open({ viewport: DESKTOP, at: AT });
    await visitor.openMap.click();
    await visitor.waitForIdleMap();
    const notes = (await visitor.page.locator('.site-map-notes').textContent())!;
    if (name === 'GCJ-02') expect(notes).toMatch(stated);
    else expect(notes).not.toMatch(other);
  });
});
