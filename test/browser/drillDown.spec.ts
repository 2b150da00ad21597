import { describe, expect, it } from 'vitest';
import { sharedApp, withBrowser } from './harness';
import { cameraAt, middleOf, sampleFeature, sampleLayer } from './sampleData';

const COMPOUND = { id: 'nanlu-huayuan', name: '南麓花园', landM2: 10_320 };

describe('drilling down', () => {
  const app = sharedApp();

  it('flies to the compound and shows its measured land within 0.1 % of the ledger’s', async () => {
    const before = await app().camera();
    await app().selectCompound(COMPOUND.name);
    const { reported, measured } = await app().comparedFigure('reported_land_area_m2');
    expect(reported).toBe(COMPOUND.landM2);
    expect(Math.abs(measured / COMPOUND.landM2 - 1)).toBeLessThan(0.001);
    await expect.poll(async () => (await app().camera()).zoom).toBeGreaterThan(before.zoom + 1);
  });

  it('goes down to a pipe and back up by the breadcrumbs', async () => {
    const pipe = sampleLayer('pipes').find(({ properties }) => properties.id.startsWith(COMPOUND.id))!;
    await app().drillTo(pipe.properties.id);
    await app().inspector.getByText(pipe.properties.id).first().waitFor();
    await expect.poll(() => app().page.url()).toContain(`feature=pipes:${pipe.properties.id}`);

    await app().breadcrumbs.getByRole('button', { name: COMPOUND.name }).click();
    await app().inspector.getByRole('heading', { name: COMPOUND.name }).waitFor();
    await app().breadcrumbs.getByRole('button').first().click();
    await expect.poll(() => app().breadcrumbs.getByRole('button').count()).toBe(1);
    await expect.poll(() => app().page.url()).not.toContain('compound=');
  });
});

describe('on the map', () => {
  const target = sampleFeature('compounds', COMPOUND.id);
  const app = sharedApp({ link: cameraAt(middleOf(target.geometry), 15) });

  it('a click goes into the compound under the pointer', async () => {
    await app().clickMapAt(middleOf(target.geometry));
    await app().inspector.getByRole('heading', { name: COMPOUND.name }).waitFor();
    await expect.poll(() => app().page.url()).toContain(`compound=${COMPOUND.id}`);
  });
});

describe('a link', () => {
  const open = withBrowser();

  it('opens the same view on another page', async () => {
    const first = await open();
    await first.selectCompound(COMPOUND.name);
    await first.openPanel('layers');
    await first.setLayer(first.words.words.layer.buildings, false);
    await expect.poll(() => first.page.url()).toContain('hidden=buildings');
    const seen = await first.camera();

    const second = await open({ link: first.page.url().split('#')[1]! });
    await second.inspector.getByRole('heading', { name: COMPOUND.name }).waitFor();
    const shown = await second.camera();
    expect(shown.zoom).toBeCloseTo(seen.zoom, 1);
    expect(shown.lon).toBeCloseTo(seen.lon, 5);
    expect(shown.lat).toBeCloseTo(seen.lat, 5);
    await second.openPanel('layers');
    expect(await second.layerBox(second.words.words.layer.buildings).isChecked()).toBe(false);
  });
});
