import { WebMercatorViewport } from '@deck.gl/core';
import { expect, test } from 'vitest';
import { sceneFrame } from './sceneFrame';

test('the origin is (0, 0)', () => {
  expect(sceneFrame([118.26, 32.1]).toScene([118.26, 32.1])).toEqual([0, 0]);
});

test('a thousandth of a degree at the equator is 111.194 of deck.gl’s metres', () => {
  const [east, north] = sceneFrame([0, 0]).toScene([0.001, 0.001]);
  expect(east).toBeCloseTo(111.194, 3);
  expect(north).toBeCloseTo(111.194, 3);
});

test('deck.gl’s own offset by the answer comes back to the place, to a tenth of a millimetre', () => {
  const origin = [118.26, 32.1] as const;
  const place = [118.263, 32.1025] as const;
  const viewport = new WebMercatorViewport({ longitude: origin[0], latitude: origin[1], zoom: 20 });
  // unitsPerMeter2 is there for a place that is given, and missing from deck.gl’s type.
  const scales = viewport.getDistanceScales([...origin]) as unknown as Record<string, number[]>;
  const { unitsPerMeter, unitsPerMeter2 } = scales;
  const [east, north] = sceneFrame(origin).toScene(place);
  const [x0, y0] = viewport.projectFlat([...origin]);
  const [x, y] = viewport.projectFlat([...place]);
  const metre = unitsPerMeter![0]!;
  expect((x0! + east * (metre + unitsPerMeter2![0]! * north) - x!) / metre).toBeCloseTo(0, 4);
  expect((y0! + north * unitsPerMeter![1]! - y!) / metre).toBeCloseTo(0, 4);
});
