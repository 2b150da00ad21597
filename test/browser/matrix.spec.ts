import { describe, expect, it } from 'vitest';
import type { MapContainer } from '../../src/map/mapContainer';
import { review } from '../../src/review/engine';
import { reviewModel } from '../../src/review/reviewModel';
import { trialPits } from '../../src/review/trialPits';
import { ruleBook } from '../../src/standards/ruleBook';
import { sharedApp } from './harness';
import { sampleProject } from './sampleData';

describe('matrix and trial pits', () => {
  const app = sharedApp();
  const project = sampleProject();
  const { findings, matrix } = review(project, ruleBook());
  const expected = trialPits(reviewModel(project), ruleBook(), findings);

  const view = (name: 'list' | 'matrix' | 'trialPits') =>
    app()
      .page.getByRole('radiogroup', { name: app().words.findings.view.label })
      .getByText(app().words.findings.view[name], { exact: true });

  it('filters the list by the cell that is chosen', async () => {
    await app().openPanel('findings');
    await app().findings.waitFor();
    await view('matrix').click();
    const { words, page } = app();
    const table = page.getByRole('table', { name: words.findings.matrix.label.horizontal, exact: true });
    const { violation, cannot_tell } = matrix.horizontal['gas water']!;
    const { gas, water } = words.words.category;
    await table.getByRole('button', { name: new RegExp(`^${gas}.*${water}`) }).click();
    const first = app().findings.getByRole('option').first();
    await expect.poll(() => first.getAttribute('aria-setsize')).toBe(String(violation + cannot_tell));
  });

  it('goes through the cells by the arrow keys, in one stop of the tab key', async () => {
    await view('matrix').click();
    const table = app().page.getByRole('table', {
      name: app().words.findings.matrix.label.horizontal,
      exact: true,
    });
    expect(await table.locator('[data-cell][tabindex="0"]').count()).toBe(1);
    await table.locator('[data-cell="0 0"]').focus();
    await app().page.keyboard.press('ArrowDown');
    const focused = () => app().page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
    await expect.poll(focused).toBe('1 0');
    expect(await table.locator('[data-cell][tabindex="0"]').count()).toBe(1);
  });

  it('lists the trial pits and draws them', async () => {
    await view('trialPits').click();
    const pits = app().page.getByRole('list', { name: app().words.findings.trialPits.list });
    await pits.waitFor();
    expect(await pits.locator('> li').count()).toBe(expected.pits.length);
    const first = pits.getByRole('button').first();
    await first.click();
    expect(await first.getAttribute('aria-current')).toBe('true');
    await expect.poll(async () => (await app().camera()).zoom).toBeGreaterThan(18);
    const [lon, lat] = expected.pits[0]!.at;
    const camera = await app().camera();
    expect(camera.lon).toBeCloseTo(lon, 3);
    expect(camera.lat).toBeCloseTo(lat, 3);
    await expect.poll(() => app().map.evaluate(numbersDrawn)).toContain('1');
  });
});

/** Runs in the page. */
function numbersDrawn({ jingranMap }: MapContainer): string[] {
  // The layer comes with its chunk; asked for before, the map would report an error.
  if (!jingranMap?.getLayer('trial-pit-fill')) return [];
  const drawn = jingranMap.queryRenderedFeatures({ layers: ['trial-pit-fill'] });
  return drawn.map(({ properties }) => String(properties.number));
}
