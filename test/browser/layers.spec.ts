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

describe('every family of layers is really drawn', () => {
  const app = sharedApp({ language: 'en', link: cameraAt(middleOf(COMPOUND.geometry), 18) });
  let shown: Pixels;

  beforeAll(async () => {
    await app().openPanel('layers');
    shown = await app().settledMap();
  });

  it.each(Object.entries(PIPE_HUES))('pipes: %s', async (category, hue) => {
    const name = app().words.words.category[category as PipeCategory];
    const hidden = await hide(name);
    expect(countLost(shown, hidden, hasHue(hue, 20, 30))).toBeGreaterThan(150);
    await showAgain(name);
  });

  it.each<[LayerId, number]>([
    ['buildings', 5000],
    ['roads', 2000],
    ['green', 1000],
    ['parking', 300],
    ['obstacles', 200],
    ['pipe_nodes', 100],
    ['fire_lanes', 500],
    ['compounds', 200],
    ['surroundings', 500],
  ])('%s', async (layer, least) => {
    const name = app().words.words.layer[layer];
    const hidden = await hide(name);
    expect(countChanged(shown, hidden)).toBeGreaterThan(least);
    await showAgain(name);
  });

  async function hide(name: string): Promise<Pixels> {
    await app().setLayer(name, false);
    return app().settledMap();
  }

  async function showAgain(name: string): Promise<void> {
    await app().setLayer(name, true);
    expect(countChanged(shown, await app().settledMap())).toBeLessThan(50);
  }
});

describe('close to the ground', () => {
  const box = sampleLayer('fire_lane_markings').find(({ properties }) => properties.kind === 'box')!;
  const app = sharedApp({ language: 'en', link: cameraAt(middleOf(box.geometry), 20) });

  it('fire-lane markings are painted in yellow', async () => {
    await app().openPanel('layers');
    const shown = await app().settledMap();
    await app().setLayer(app().words.words.layer.fire_lane_markings, false);
    expect(countLost(shown, await app().settledMap(), hasHue(48, 20))).toBeGreaterThan(300);
  });
});
