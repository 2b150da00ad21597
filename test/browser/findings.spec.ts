import { describe, expect, it } from 'vitest';
import type { MapContainer } from '../../src/map/mapContainer';
import { review } from '../../src/review/engine';
import { ruleBook } from '../../src/standards/ruleBook';
import { crossingPipes } from '../builders/crossingPipes';
import type { AppDriver } from './appDriver';
import { sharedApp, withBrowser } from './harness';
import { holdHost } from './holdHost';
import { sampleProject } from './sampleData';

const expected = review(sampleProject(), ruleBook());
const all = expected.findings.length;
const violations = expected.findings.filter(({ verdict }) => verdict === 'violation').length;

describe('the list of findings', () => {
  const app = sharedApp();

  it('lists every finding of the engine', async () => {
    await reviewed(app());
    expect(await countListed(app())).toBe(all);
  });

  it('filters by verdict and by rule, with counts, and shows all again', async () => {
    const { page, words } = app();
    const chip = page.getByRole('button', { name: startingWith(words.findings.verdict.violation) }).first();
    await chip.click();
    await expect.poll(() => countListed(app())).toBe(violations);
    await page.getByRole('button', { name: words.findings.filter.more, exact: true }).click();
    await page
      .getByRole('combobox', { name: words.findings.filter.rule, exact: true })
      .selectOption('pipe_vertical');
    const both = expected.findings.filter(
      ({ rule, verdict }) => rule === 'pipe_vertical' && verdict === 'violation',
    );
    await expect.poll(() => countListed(app())).toBe(both.length);
    await expect.poll(() => page.url()).toContain('verdict=violation&rule=pipe_vertical');
    await page.getByRole('button', { name: words.findings.clear }).click();
    await expect.poll(() => countListed(app())).toBe(all);
  });

  it('finds by an id', async () => {
    const { page, words } = app();
    const [id] = expected.findings[0]!.features;
    const text = page.getByRole('textbox', { name: words.findings.filter.text });
    await text.fill(id!);
    const having = expected.findings.filter(({ features }) => features.some((one) => one.includes(id!)));
    await expect.poll(() => countListed(app())).toBe(having.length);
    await text.fill('');
    await expect.poll(() => countListed(app())).toBe(all);
  });

  it('groups by severity; a group closes by its heading and opens by the keyboard', async () => {
    const { page, words, findings } = app();
    await page.getByRole('combobox', { name: words.findings.group.label }).selectOption('severity');
    const heading = page.getByRole('button', { name: startingWith(words.findings.severity.must) });
    await heading.waitFor();
    await expect.poll(() => page.url()).toContain('group=severity');
    const first = findings.getByRole('option').first();
    expect(await first.getAttribute('aria-posinset')).toBe('1');
    await heading.click();
    expect(await heading.getAttribute('aria-expanded')).toBe('false');
    const grave = expected.findings.filter(
      ({ verdict, strength, standing }) =>
        verdict === 'violation' && strength === 'must' && standing !== 'unverified',
    );
    await expect.poll(() => first.getAttribute('aria-posinset')).toBe(String(grave.length + 1));
    await findings.press('ArrowRight');
    await expect.poll(() => heading.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('combobox', { name: words.findings.group.label }).selectOption('rule');
  });

  it('flies to a finding and shows its clause', async () => {
    const shown = app().findings.getByRole('option', { name: /DN/ }).first();
    await shown.click();
    await expect.poll(async () => (await app().camera()).zoom).toBeGreaterThan(18);
    const detail = app().page.getByRole('region', { name: app().words.findings.detail.label, exact: true });
    await detail.getByText(expected.findings[0]!.clause).waitFor();
  });

  it('goes on by the keyboard, in the list and from anywhere', async () => {
    const { page, findings } = app();
    const at = () => selectedPosition(app());
    const before = await at();
    await findings.press('ArrowDown');
    await expect.poll(at).toBe(before + 1);
    await findings.press('End');
    await expect.poll(at).toBe(all);
    await findings.press('Home');
    await expect.poll(at).toBe(1);
    await page.getByRole('button', { name: app().words.app.panel.layers, exact: true }).focus();
    await page.keyboard.press('n');
    await expect.poll(at).toBe(2);
    await page.keyboard.press('Shift+N');
    await expect.poll(at).toBe(1);
  });

  it('stays drawn on the map when another panel is opened, until it is left by Escape', async () => {
    const { page } = app();
    const drawn = () => countOf(app(), 'finding-point');
    await expect.poll(drawn).toBeGreaterThan(0);
    await app().openPanel('layers');
    await app().waitForIdleMap();
    expect(await drawn()).toBeGreaterThan(0);
    await expect.poll(() => page.url()).toContain('finding=');
    await expect.poll(() => page.url()).not.toContain('panel=review');
    await page.keyboard.press('Escape');
    await expect.poll(drawn).toBe(0);
    await expect.poll(() => page.url()).not.toContain('finding=');
  });
});

describe('a link to a finding', () => {
  const open = withBrowser();

  it('reviews, filters and selects as it says; Back leaves the finding', async () => {
    const { id, rule } = expected.findings.find(({ verdict }) => verdict === 'violation')!;
    const app = await open({ link: `panel=review&rule=${rule}&verdict=violation&group=feature` });
    const sameRule = expected.findings.filter(
      (finding) => finding.rule === rule && finding.verdict === 'violation',
    );
    await expect.poll(() => countListed(app)).toBe(sameRule.length);
    await app.page.evaluate((finding) => {
      location.hash += `&finding=${finding}`;
    }, id);
    await app.findings.getByRole('option', { selected: true }).waitFor();
    await expect.poll(() => app.page.url()).toContain(`finding=${id}`);

    await app.page.reload();
    await app.findings.getByRole('option', { selected: true }).waitFor();
    await expect.poll(() => app.page.url()).toContain(`finding=${id}`);

    await app.findings.press('ArrowDown');
    await expect.poll(() => app.page.url()).not.toContain(`finding=${id}`);
    await app.page.goBack();
    await expect.poll(() => app.page.url()).toContain(`finding=${id}`);
    await app.page.goBack();
    await expect.poll(() => app.findings.getByRole('option', { selected: true }).count()).toBe(0);
  });

  it('says so when the finding is not there', async () => {
    const app = await open({ link: 'panel=review&finding=cover-nowhere' });
    await app.page.getByText(app.words.findings.gone).waitFor();
  });
});

describe('all findings on the map', () => {
  const app = sharedApp({ viewport: { width: 1280, height: 800 } });

  it('are marked, near ones together, and follow the filter', async () => {
    await reviewed(app());
    await expect.poll(() => countMarked(app())).toEqual({ count: all, violations });
    const { page, words } = app();
    const chip = page.getByRole('button', { name: startingWith(words.findings.verdict.violation) }).first();
    await chip.click();
    await expect.poll(() => countMarked(app())).toEqual({ count: violations, violations });
    await chip.click();
  });

  it('come nearer by a click on a cluster and are looked at by a click on a mark', async () => {
    const { zoom } = await app().camera();
    await clickMark(app(), CLUSTER);
    await expect.poll(async () => (await app().camera()).zoom).toBeGreaterThan(zoom);
    for (let clicks = 0; clicks < 6; clicks++) {
      // The marks are grouped anew when the map has come to rest.
      await app().waitForIdleMap();
      await expect.poll(() => countOf(app(), CLUSTER, MARK)).toBeGreaterThan(0);
      if ((await countOf(app(), MARK)) > 0) break;
      await clickMark(app(), CLUSTER);
    }
    await clickMark(app(), MARK);
    await app().findings.getByRole('option', { selected: true }).waitFor();
    await app().page.keyboard.press('Escape');
  });

  it('come back after the graphics card has gone, and go with the panel', async () => {
    await app().waitForIdleMap();
    const before = await countOf(app(), CLUSTER, MARK);
    expect(before).toBeGreaterThan(0);
    await app().loseGraphics();
    await expect.poll(() => countOf(app(), CLUSTER, MARK)).toBe(before);
    await app().openPanel('layers');
    await expect.poll(() => countOf(app(), CLUSTER, MARK)).toBe(0);
    await app().openPanel('findings');
  });

  it('tint each compound by its violations when that is asked for', async () => {
    const { page, words } = app();
    await page.getByRole('button', { name: words.findings.overview.label }).click();
    await page.getByRole('menuitemradio', { name: words.findings.overview.heat }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words.map.control.fitAll, exact: true }).click();
    const worst = new Map<string, number>();
    for (const { compound, verdict } of expected.findings) {
      if (compound && verdict === 'violation') worst.set(compound, (worst.get(compound) ?? 0) + 1);
    }
    await expect.poll(() => countOf(app(), 'finding-heat')).toBeGreaterThan(5);
    await expect.poll(() => countOf(app(), 'finding-heat-label')).toBe(worst.size);
    expect(await countOf(app(), CLUSTER, MARK)).toBe(0);
  });
});

describe('a hundred thousand findings', () => {
  const app = sharedApp();
  const [rows, columns] = [317, 318];

  it('can be stopped half way, then reviewed to the end', async () => {
    const { page, words } = app();
    await app().pickFiles([{ name: 'pipes.geojson', text: crossingPipes(rows, columns) }]);
    await app().takeFiles();
    await app().openPanel('findings');
    await app().findings.getByRole('option').first().waitFor();
    const letGo = await holdHost(page);
    await page.getByRole('button', { name: words.findings.cancel, exact: true }).click();
    await letGo();
    await page.getByText(words.findings.cancelled).waitFor();
    const found = await countListed(app());
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(rows * columns);
    await page.getByRole('button', { name: words.findings.again }).click();
    await expect.poll(() => countListed(app())).toBeGreaterThan(rows * columns);
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
  });

  it('scroll to the end, and the last is selected by the keyboard', async () => {
    const { findings } = app();
    const count = await countListed(app());
    await findings.evaluate((list) => {
      const scroller = list.parentElement!.parentElement!;
      scroller.scrollTop = scroller.scrollHeight;
    });
    const last = findings.getByRole('option').last();
    await expect.poll(() => last.getAttribute('aria-posinset')).toBe(String(count));
    // Only what is in sight is in the page.
    expect(await findings.getByRole('option').count()).toBeLessThan(60);
    await findings.press('End');
    await expect.poll(() => selectedPosition(app())).toBe(count);
  });

  it('are filtered by a text', async () => {
    const { page, words } = app();
    await page.getByRole('textbox', { name: words.findings.filter.text }).fill('gas-77');
    // One crossing with each water pipe, and little else that is said of one gas pipe.
    const isOnePipe = async () => {
      const count = await countListed(app());
      return count >= rows && count < rows + 20;
    };
    await expect.poll(isOnePipe).toBe(true);
  });
});

const CLUSTER = 'finding-overview-cluster';
const MARK = 'finding-overview-mark';

/** Opens the panel and waits until the review is through. */
async function reviewed(app: AppDriver): Promise<void> {
  await app.openPanel('findings');
  await app.findings.getByRole('option').first().waitFor();
  await app.page.getByRole('progressbar').waitFor({ state: 'detached' });
  await expect.poll(() => countListed(app)).toBe(all);
}

async function countListed({ findings }: AppDriver): Promise<number> {
  const options = findings.getByRole('option');
  return (await options.count()) === 0 ? 0 : Number(await options.first().getAttribute('aria-setsize'));
}

async function selectedPosition({ findings }: AppDriver): Promise<number> {
  return Number(await findings.getByRole('option', { selected: true }).getAttribute('aria-posinset'));
}

/** How many different things some layers draw. */
function countOf({ map }: AppDriver, ...layers: string[]): Promise<number> {
  return map.evaluate((container: MapContainer, names) => {
    const drawn = container.jingranMap!.queryRenderedFeatures({
      layers: names.filter((name) => container.jingranMap!.getLayer(name)),
    });
    return new Set(drawn.map(({ geometry, properties }) => JSON.stringify([geometry, properties]))).size;
  }, layers);
}

/** How many findings the marks stand for, each mark once. */
function countMarked({ map }: AppDriver): Promise<{ count: number; violations: number }> {
  return map.evaluate((container: MapContainer) => {
    const marks = container.jingranMap!.querySourceFeatures('finding-overview');
    const once = new Map(marks.map(({ properties }) => [String(properties.id), properties]));
    let [count, violations] = [0, 0];
    for (const mark of once.values()) {
      count += Number(mark.count);
      violations += Number(mark.violations);
    }
    return { count, violations };
  });
}

/** Clicks one of a layer's marks, the one nearest to the middle of the map. */
async function clickMark({ map }: AppDriver, layer: string): Promise<void> {
  const at = await map.evaluate((container: MapContainer, name) => {
    const drawn = container.jingranMap!;
    const { clientWidth: width, clientHeight: height } = drawn.getContainer();
    const places = drawn.queryRenderedFeatures({ layers: [name] }).flatMap(({ geometry }) => {
      if (geometry.type !== 'Point') return [];
      const { x, y } = drawn.project(geometry.coordinates as [number, number]);
      return [{ x, y, off: Math.hypot(x - width / 2, y - height / 2) }];
    });
    return places.sort((a, b) => a.off - b.off)[0] ?? null;
  }, layer);
  if (!at) throw new Error(`Nothing of ${layer} is drawn.`);
  // A flag stands above its place.
  await map.click({ position: { x: at.x, y: layer === MARK ? at.y - 14 : at.y } });
}

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[()]/g, '\\$&')}`);
}
