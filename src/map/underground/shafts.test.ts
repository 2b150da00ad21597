import { expect, test } from 'vitest';
import { ASSUMED_SHAFT_DEPTH_M } from './assumedDepths';
import { shaftOf } from './shafts';

test('ground and bottom stated: the depth between them', () => {
  const shaft = shaftOf({ kind: 'manhole', ground_m: 21.5, bottom_m: 19.25 }, [{ centre: 5, bottom: 5 }]);
  expect([shaft.top, shaft.bottom, shaft.source]).toEqual([-0, 2.25, 'stated']);
});

test('otherwise down to the bottom of the deepest pipe that ends in it', () => {
  const shaft = shaftOf({ kind: 'valve', ground_m: 21 }, [
    { centre: 1, bottom: 1.1 },
    { centre: 1.4, bottom: 1.6 },
  ]);
  expect([shaft.bottom, shaft.source]).toEqual([1.6, 'connected']);
});

test('a bottom above the ground is an error of the source and not drawn', () => {
  expect(shaftOf({ kind: 'manhole', ground_m: 19, bottom_m: 21 }, []).source).toBe('assumed');
});

test('nothing known is assumed and says so', () => {
  const shaft = shaftOf({ kind: null }, []);
  expect([shaft.bottom, shaft.source]).toEqual([ASSUMED_SHAFT_DEPTH_M, 'assumed']);
});

test('a hydrant stands above ground, a bend sits on its pipe', () => {
  expect(shaftOf({ kind: 'hydrant' }, []).top).toBe(-0.8);
  const bend = shaftOf({ kind: 'bend' }, [{ centre: 0.9, bottom: 1 }]);
  expect([bend.form, bend.top, bend.bottom]).toEqual(['fitting', 0.9, 0.9]);
});
