import { describe, expect, it } from 'vitest';
import type { PipeProperties } from '../../../model/schema/pipes';
import { type PipeSection, pipeSection } from './pipeSection';
import { sectionDrawing } from './sectionDrawing';

const pipe = (rest: Partial<PipeProperties>): PipeProperties => ({ id: 'p', category: 'water', ...rest });
const section = (rest: Partial<PipeProperties>, length = 30) =>
  pipeSection(pipe(rest), length) as PipeSection;

describe('pipeSection', () => {
  it('takes a water pipe by its crown and a drain by its invert', () => {
    const water = section({ start_depth_m: 1, end_depth_m: 1.2, diameter_mm: 200 });
    expect(water.reference).toEqual({ of: 'crown', stated: false });
    expect(water.start.crown).toBeCloseTo(-1);
    expect(water.start.invert).toBeCloseTo(-1.2);
    const drain = section({ category: 'storm', start_depth_m: 1, end_depth_m: 1.2, diameter_mm: 400 });
    expect(drain.start.invert).toBeCloseTo(-1);
    expect(drain.start.crown).toBeCloseTo(-0.6);
  });

  it('lets the source say what the depth refers to, and counts the wall', () => {
    const drain = section({
      category: 'storm',
      depth_reference: 'crown',
      start_depth_m: 1,
      end_depth_m: 1,
      diameter_mm: 400,
      wall_mm: 50,
    });
    expect(drain.reference).toEqual({ of: 'crown', stated: true });
    expect(drain.start.invert).toBeCloseTo(-1.45);
  });

  it('finds ground and fall from the elevations', () => {
    const { end, fallPerMille, groundKnown } = section({
      start_depth_m: 1,
      end_depth_m: 1.5,
      start_elevation_m: 20,
      end_elevation_m: 19.7,
    });
    expect(groundKnown).toBe(true);
    expect(end.ground).toBeCloseTo(0.2);
    expect(fallPerMille).toBeCloseTo(10);
  });

  it('draws level ground and tells no fall without elevations', () => {
    const { end, fallPerMille, groundKnown } = section({ start_depth_m: 1, end_depth_m: 1.5 });
    expect({ ground: end.ground, fallPerMille, groundKnown }).toEqual({
      ground: 0,
      fallPerMille: null,
      groundKnown: false,
    });
  });

  it('says which depth is missing; zero is not missing', () => {
    expect(pipeSection(pipe({}), 1)).toEqual({ missing: 'both' });
    expect(pipeSection(pipe({ start_depth_m: 0 }), 1)).toEqual({ missing: 'end' });
    expect(pipeSection(pipe({ end_depth_m: 1 }), 1)).toEqual({ missing: 'start' });
  });
});

describe('sectionDrawing', () => {
  const frame = { left: 40, right: 340, top: 20, bottom: 120 };

  it('uses a round exaggeration and stays inside the frame', () => {
    const drawn = section({ start_depth_m: 1, end_depth_m: 1.5, diameter_mm: 300 });
    const { exaggeration, x, y } = sectionDrawing(drawn, frame);
    // 100 px for 1.8 m against 10 px a metre along: 5.6 fits, 5 is the round figure below.
    expect(exaggeration).toBe(5);
    expect(x(0)).toBeCloseTo(40);
    expect(x(30)).toBeCloseTo(340);
    expect(y(0)).toBeCloseTo(20);
    expect(y(drawn.end.invert)).toBeLessThanOrEqual(120);
  });

  it('narrows a short deep pipe rather than flatten it', () => {
    const { exaggeration, x, y } = sectionDrawing(section({ start_depth_m: 4, end_depth_m: 4 }, 2), frame);
    expect(exaggeration).toBe(1);
    expect(x(2) - x(0)).toBeCloseTo((y(-4) - y(0)) / 2);
  });
});
