import { beforeAll, describe, expect, it } from 'vitest';
import { sharedApp } from './harness';
import { BROKEN_FILE, mixedGeometries, ownBuildings, ownPipes, projectedPipes } from './ownFiles';
import { countChanged, countColours, type Pixels } from './pixels';

describe('files of one’s own', () => {
  const app = sharedApp({ language: 'en' });
  let sample: Pixels;

  beforeAll(async () => {
    sample = await app().settledMap();
  });

  it('refuses a broken file and leaves what was open', async () => {
    await app().dropFiles([BROKEN_FILE]);
    await app().importDialog.getByText(BROKEN_FILE.name).first().waitFor();
    await app().closeImport();
    expect(await app().compounds.getByRole('option').count()).toBe(13);
    expect(countChanged(sample, await app().settledMap())).toBe(0);
  });

  it('refuses projected coordinates and says why', async () => {
    await app().dropFiles([projectedPipes()]);
    await app().takeFiles({ expectNothing: true });
    const report = await app().importDialog.innerText();
    expect(report).toContain(app().words.import.problem.outside_lon_lat);
    await app().closeImport();
    expect(await app().compounds.getByRole('option').count()).toBe(13);
  });

  it('shows dropped files instead of the sample, and undo brings it back', async () => {
    await app().dropFiles([ownBuildings(), ownPipes()]);
    await app().takeFiles();
    const own = await app().settledMap();
    expect(countColours(own)).toBeGreaterThan(5);
    expect(countChanged(sample, own)).toBeGreaterThan(20_000);
    expect(await app().compounds.getByRole('option').count()).toBe(0);

    await app().undo();
    await expect.poll(() => app().compounds.getByRole('option').count()).toBe(13);
  });

  it('splits a file of mixed geometries and draws each part', async () => {
    await app().pickFiles([mixedGeometries()]);
    const choices = app().importDialog.getByRole('combobox');
    await choices.first().waitFor();
    expect(await choices.count()).toBe(3);
    await app().takeFiles();
    expect(countColours(await app().settledMap())).toBeGreaterThan(5);
  });
});
