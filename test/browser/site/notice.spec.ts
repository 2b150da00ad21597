import { describe, expect, it } from 'vitest';
import { renderPages } from '../../../src/publish/pages/renderPages';
import type { PublicSite } from '../../../src/publish/publicSite';
import { SITE_PATHS } from '../../../src/publish/publicSite';
import { CLOSING, HOSTILE, OPENING, SEEN } from '../../builders/hostileText';
import { notOnlyText } from '../onlyText';
import { type SiteForTest, withSite } from './harness';
import type { SiteDriver } from './siteDriver';
import type { SiteFiles } from './siteServer';

const SLUG = 'hui-de-hua-yuan';
/** Has both layouts, dated works, a notice period and a contact. */
const AT = `compounds/${SLUG}/`;
/** Of the paper, in points. */
const SHEETS = { A4: [595, 842], A3: [1191, 842] } as const;
/** Of the paper within its margins, in CSS pixels. */
const SHEET_WIDTHS = { A4: 703, A3: 1497 } as const;
type Paper = keyof typeof SHEETS;

describe('the notice on paper', () => {
  const site = withSite();

  it.each([
    ['zh', 'A4'],
    ['en', 'A4'],
    ['zh', 'A3'],
    ['en', 'A3'],
  ] as const)('is one page (%s, %s)', async (language, paper) => {
    const visitor = await openNotice(site(), language, paper);
    expect(await printed(visitor)).toEqual([SHEETS[paper]]);
  });

  it('is one page without any script too', async () => {
    const visitor = await site().open({ at: AT, script: false });
    expect(await printed(visitor)).toEqual([SHEETS.A4]);
  });
});

const MEGABYTE = 1_000_000;
/** The pictures of the plans are our own; what they are called quotes the name of the compound. */
const PLAN = /^became an element: <img src="\.\.\/\.\.\/plans\//;

describe.each([
  ['that would run', HOSTILE],
  ['of one word without an end', 'W'.repeat(3000)],
  ['of a megabyte', '长'.repeat(MEGABYTE)],
])('on paper a text %s', (_what, text) => {
  const site = withSite({ change: (sample) => withText(sample, text) });

  it.each(['A4', 'A3'] as const)(
    'is only ever text, and none of it is lost beside the sheet (%s)',
    async (paper) => {
      const visitor = await openNotice(site(), 'zh', paper);
      await visitor.page.setViewportSize({ width: SHEET_WIDTHS[paper], height: 1000 });
      await visitor.page.emulateMedia({ media: 'print' });
      const { faults, hostile } = await visitor.page.evaluate(notOnlyText, { OPENING, CLOSING, SEEN });
      expect(faults.filter((fault) => !PLAN.test(fault))).toEqual([]);
      if (text === HOSTILE) expect(hostile).toBeGreaterThan(8);
      expect(await visitor.page.evaluate(cutOff)).toEqual([]);
      expect(await plansSplit(visitor)).toBe(false);
      // What finds no room on the first sheet goes on on the next.
      const sheets = await printed(visitor);
      expect(sheets.length).toBeGreaterThan(1);
      expect(sheets).toEqual(sheets.map(() => SHEETS[paper]));
    },
  );
});

async function openNotice(site: SiteForTest, language: 'zh' | 'en', paper: Paper): Promise<SiteDriver> {
  const visitor = await site.open({ language, at: AT, map: false });
  await visitor.page.locator('[data-qr] svg').waitFor();
  if (paper === 'A3') {
    await visitor.page.evaluate(() => {
      window.print = () => {};
    });
    await visitor.page.locator('button[data-action="print"][data-paper="A3"]').click();
  }
  return visitor;
}

/** Width and height of each page in whole points. Chromium writes the tree of pages uncompressed. */
async function printed({ page }: SiteDriver): Promise<number[][]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[([^\]]*)\]/g)].map(
    ([, box]) => box!.trim().split(/\s+/).slice(2).map(Number).map(Math.round),
  );
}

/** Whether the plan is higher than a sheet, so that no sheet can hold it whole. */
function plansSplit({ page }: SiteDriver): Promise<boolean> {
  return page.locator('#map').evaluate((plans) => plans.getBoundingClientRect().height > (273 / 25.4) * 96);
}

/** Runs in the page: texts that reach beyond the sheet, or beyond what cuts them off. */
function cutOff(): string[] {
  const lost: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const parent = text.parentElement!;
    if (parent.closest('.visually-hidden, svg') || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, top, bottom, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    let isLost = left < -1 || right > innerWidth + 1;
    for (
      let around: Element | null = parent;
      around && around !== document.body;
      around = around.parentElement
    ) {
      if (getComputedStyle(around).overflow === 'visible') continue;
      const box = around.getBoundingClientRect();
      isLost ||= left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1;
    }
    if (isLost) lost.push(`${parent.className || parent.tagName}: ${text.data.slice(0, 40)}`);
  }
  return lost;
}

/** The sample with one text for whatever somebody could have written. */
function withText(sample: SiteFiles, text: string): SiteFiles {
  const site = JSON.parse(new TextDecoder().decode(sample.get(SITE_PATHS.site))) as PublicSite;
  const local = { zh: text, en: text };
  const said = { title: local, place: local, publisher: local, contact: local, illustrative: local };
  const compounds = site.compounds.map((compound) =>
    compound.slug === SLUG
      ? {
          ...compound,
          name: text,
          name_en: text,
          contact: local,
          start: text,
          finish: text,
          notice: { start: text, end: text, objection: local },
          works: compound.works.map((work) => ({ ...work, note: text })),
          more: { [text]: text },
        }
      : compound,
  );
  const named = (name: RegExp) => [...sample.keys()].filter((path) => name.test(path));
  const shell = {
    script: named(/^assets\/main-[^/]*\.js$/)[0]!,
    styles: named(/^assets\/main-[^/]*\.css$/),
    serviceWorker: 'sw.js',
    files: [...sample.keys()],
  };
  const pages = [...renderPages({ ...site, ...said, compounds }, shell)];
  const encoder = new TextEncoder();
  return new Map([...sample, ...pages.map(([path, html]) => [path, encoder.encode(html)] as const)]);
}
