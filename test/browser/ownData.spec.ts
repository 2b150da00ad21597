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

  it('refuses a broken file, says why, and leaves what was open', async () => {
    await app().dropFiles([BROKEN_FILE]);
    const { problem } = app().words.import;
    await app().importDialog.getByText(problem.not_json).first().waitFor();
    await app().closeDialog();
    await expectSample();
  });

  it('asks where projected coordinates lie, and leaves what was open', async () => {
    await app().dropFiles([projectedPipes()]);
    await app().importDialog.getByText(app().words.import.crs.ask).waitFor();
    await app()
      .importDialog.getByText(/^The coordinate system of .* is not confirmed$/)
      .waitFor();
    await app().closeDialog();
    await expectSample();
  });

  it('shows dropped files instead of the sample, and undo brings it back', async () => {
    await app().dropFiles([ownBuildings(), ownPipes()]);
    await app().takeFiles();
    const own = await app().settledMap();
    expect(countColours(own)).toBeGreaterThan(5);
    expect(countChanged(sample, own)).toBeGreaterThan(20_000);
    expect(await app().countCompounds()).toBe(0);

    await app().undo();
    await expect.poll(() => app().countCompounds()).toBe(13);
  });

  it('splits a file of mixed geometries and draws each part', async () => {
    await app().pickFiles([mixedGeometries()]);
    await app().takeButton.waitFor();
    for (const family of ['point', 'line', 'polygon'] as const) {
      const parts = app().importDialog.getByText(app().words.import.geometry[family]);
      expect(await parts.count(), family).toBeGreaterThan(0);
    }
    await app().takeFiles();
    expect(await app().countDrawn('mixed-')).toEqual({ Point: 2, LineString: 2, Polygon: 1 });
    expect(countColours(await app().settledMap())).toBeGreaterThan(5);
  });

  async function expectSample(): Promise<void> {
    expect(await app().countCompounds()).toBe(13);
    expect(countChanged(sample, await app().settledMap())).toBe(0);
  }
});
