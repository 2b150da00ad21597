import { beforeAll, describe, expect, it } from 'vitest';
import type { LayerId } from '../../src/model/layer';
import type { PipeCategory } from '../../src/model/pipeCategory';
import { sharedApp } from './harness';
import { countChanged, countLost, hasHue, type Pixels } from './pixels';
import { cameraAt, middleOf, sampleFeature, sampleLayer } from './sampleData';

const COMPOUND = sampleFeature('compounds', 'nanlu-huayuan');

/** Hue of each category's colour, CJJ 61 Appendix B. */
const PIPE_HUES: Partial<Record<PipeCategory, number>> = {
  water: 190,
  gas: 304,
  power: 0,
  telecom: 130,
  storm: 30,
  foul: 30,
};

/** A small window: software WebGL paints every pixel by hand. */
const VIEWPORT = { width: 840, height: 560 };

describe('every family of layers is really drawn', () => {
  const app = sharedApp({
    language: 'en',
    viewport: VIEWPORT,
    link: cameraAt(middleOf(COMPOUND.geometry), 18),
  });
  let start: Pixels;
  /** What is left of the map: each test takes one family away. */
  let left: Pixels;

  beforeAll(async () => {
    await app().openPanel('layers');
    start = await app().settledMap();
    left = start;
  });

  it.each(Object.entries(PIPE_HUES))('pipes: %s', async (category, hue) => {
    const { before, after } = await hide(app().words.words.category[category as PipeCategory]);
    expect(countLost(before, after, hasHue(hue, 20, 30))).toBeGreaterThan(100);
  });

  it.each<[LayerId, number]>([
    ['pipe_nodes', 100],
    ['obstacles', 200],
    ['buildings', 3000],
    ['parking', 300],
    ['fire_lanes', 500],
    ['roads', 1000],
    ['green', 500],
    ['compounds', 200],
    ['surroundings', 500],
  ])('%s', async (layer, least) => {
    const { before, after } = await hide(app().words.words.layer[layer]);
    expect(countChanged(before, after)).toBeGreaterThan(least);
  });

  it('and comes back as it was', async () => {
    await app().showAllLayers();
    expect(countChanged(start, await app().settledMap())).toBeLessThan(50);
  });

  async function hide(name: string): Promise<{ before: Pixels; after: Pixels }> {
    const before = left;
    await app().setLayer(name, false);
    left = await app().settledMap();
    return { before, after: left };
  }
});

describe('close to the ground', () => {
  const box = sampleLayer('fire_lane_markings').find(({ properties }) => properties.kind === 'box')!;
  const app = sharedApp({
    language: 'en',
    viewport: VIEWPORT,
    link: cameraAt(middleOf(box.geometry), 20),
  });

  it('fire-lane markings are painted in yellow', async () => {
    await app().openPanel('layers');
    const shown = await app().settledMap();
    await app().setLayer(app().words.words.layer.fire_lane_markings, false);
    expect(countLost(shown, await app().settledMap(), hasHue(48, 20))).toBeGreaterThan(200);
  });
});
