import { describe, expect, it } from 'vitest';
import { withSite } from './harness';

/** Has both layouts, dated works, a notice period and a contact. */
const AT = 'compounds/hui-de-hua-yuan/';
/** Of the paper, in points. */
const A4 = [595, 842];
const A3 = [1191, 842];

describe('the notice on paper', () => {
  const site = withSite();

  it.each([
    ['zh', 'A4', A4],
    ['en', 'A4', A4],
    ['zh', 'A3', A3],
    ['en', 'A3', A3],
  ] as const)('is one page (%s, %s)', async (language, paper, size) => {
    const visitor = await site().open({ language, at: AT, map: false });
    await visitor.page.locator('[data-qr] svg').waitFor();
    if (paper === 'A3') {
      await visitor.page.evaluate(() => {
        window.print = () => {};
      });
      await visitor.page.locator('button[data-action="print"][data-paper="A3"]').click();
    }
    const pages = pagesOf(await visitor.page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages).toEqual([size]);
  });

  it('is one page without any script too', async () => {
    const visitor = await site().open({ at: AT, script: false });
    const pages = pagesOf(await visitor.page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages).toEqual([A4]);
  });
});

/** Width and height of each page in whole points. Chromium writes the tree of pages uncompressed. */
function pagesOf(pdf: Buffer): number[][] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) =>
    box!.trim().split(/\s+/).slice(2).map(Number).map(Math.round),
  );
}
