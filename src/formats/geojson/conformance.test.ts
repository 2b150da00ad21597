import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportProblem, ProblemCode } from '../importTypes';
import { readFiles } from '../readFiles';
import { takeFiles } from '../takeFiles';

/** The folder of check-geojson's samples, with `good` and `bad` in it; this sees nothing of them where it is not set. */
const FOLDER = process.env.JINGRAN_CHECK_GEOJSON;

async function open(text: string) {
  const { inputs, proposal } = await readFiles([new File([text], 'a.geojson')]);
  const { report } = await takeFiles(inputs, { mode: 'replace', layers: {} }, null);
  return { taken: report.taken, problems: report.problems, fatal: proposal.files[0]!.fatal };
}

const feature = (members: string) => `{"type":"Feature",${members}}`;
const POINT = '{"type":"Point","coordinates":[118,32]}';
const at = (geometry: string) => feature(`"properties":{"id":"a"},"geometry":${geometry}`);
const polygon = (rings: string) => at(`{"type":"Polygon","coordinates":${rings}}`);

describe('what is right opens', () => {
  it.each<[string, string, number]>([
    ['an id that is a number', feature(`"id":7,"properties":{},"geometry":${POINT}`), 1],
    ['an id that is text', feature(`"id":"x","properties":{},"geometry":${POINT}`), 1],
    ['properties that are null', feature(`"properties":null,"geometry":${POINT}`), 1],
    ['a geometry that is null', feature('"properties":{},"geometry":null'), 0],
    ['one null among others', `[${at(POINT)},${feature('"properties":{},"geometry":null')}]`, 1],
    ['a box of six', `{"type":"FeatureCollection","bbox":[1,2,3,4,5,6],"features":[${at(POINT)}]}`, 1],
    ['further members', `{"type":"FeatureCollection","a":{"b":[1]},"features":[${at(POINT)}]}`, 1],
    ['a geometry alone with a height', '{"type":"Point","coordinates":[118,32,5]}', 1],
    ['a collection of geometries', `{"type":"GeometryCollection","geometries":[${POINT},${POINT}]}`, 2],
  ])('%s', async (_name, text, taken) => {
    const opened = await open(text);
    expect(opened.fatal).toBeNull();
    expect(opened.taken).toBe(taken);
  });

  it('and a feature without a geometry is refused by itself', async () => {
    const { problems } = await open(`[${at('null')},${at('null')}]`);
    expect(problems.map(({ code, effect, index }) => [code, effect, index])).toEqual([
      ['no_geometry', 'refused', 0],
      ['no_geometry', 'refused', 1],
    ]);
  });
});

describe('what is wrong is refused or mended, and said', () => {
  const RING = '[0,0],[0.1,0],[0.1,0.1]';
  it.each<[string, string, number, ImportProblem['effect'], ProblemCode]>([
    ['no JSON', '{"type":"Point","coordinates":[1,2]', 0, 'refused', 'not_json'],
    ['no type', '{"coordinates":[1,2]}', 0, 'refused', 'not_geojson'],
    ['a type of another case', '{"type":"featurecollection","features":[]}', 0, 'refused', 'not_geojson'],
    ['a type that is an object', '{"type":{},"features":[]}', 0, 'refused', 'not_geojson'],
    [
      'features that are an object',
      '{"type":"FeatureCollection","features":{}}',
      0,
      'refused',
      'not_geojson',
    ],
    ['a text', '"Point"', 0, 'refused', 'not_geojson'],
    [
      'a feature that is null',
      '{"type":"FeatureCollection","features":[null]}',
      0,
      'refused',
      'not_a_feature',
    ],
    ['a feature of no type', `[{"properties":{},"geometry":${POINT}}]`, 0, 'refused', 'not_a_feature'],
    [
      'properties that are a list',
      feature(`"properties":[],"geometry":${POINT}`),
      0,
      'refused',
      'bad_property',
    ],
    ['no properties', feature(`"geometry":${POINT}`), 1, 'changed', 'bad_property'],
    [
      'an id that is an object',
      feature(`"id":{},"properties":{},"geometry":${POINT}`),
      1,
      'changed',
      'id_given',
    ],
    [
      'a box of three',
      at('{"type":"Point","bbox":[1,2,3],"coordinates":[118,32]}'),
      1,
      'changed',
      'bad_property',
    ],
    [
      'a geometry in a geometry',
      at(`{"type":"Point","geometry":null,"coordinates":[118,32]}`),
      1,
      'changed',
      'bad_property',
    ],
    ['a ring that is open', polygon(`[[${RING},[0,0.1]]]`), 1, 'changed', 'ring_closed'],
    [
      'a line of one position',
      at('{"type":"LineString","coordinates":[[118,32]]}'),
      0,
      'refused',
      'bad_geometry',
    ],
    ['a point of four', at('{"type":"Point","coordinates":[118,32,1,2]}'), 0, 'refused', 'bad_geometry'],
    ['a point of one', at('{"type":"Point","coordinates":[118]}'), 0, 'refused', 'bad_geometry'],
    ['a point of words', at('{"type":"Point","coordinates":["here",32]}'), 0, 'refused', 'bad_geometry'],
    ['numbers as text', at('{"type":"Point","coordinates":["118.5",32]}'), 1, 'changed', 'ordinates_read'],
    [
      'a point under another name',
      at('{"type":"MultiPolygon","coordinates":[118,32]}'),
      0,
      'refused',
      'bad_geometry',
    ],
    [
      'points deeper than they are',
      at('{"type":"MultiPoint","coordinates":[[[118,32]]]}'),
      0,
      'refused',
      'bad_geometry',
    ],
    [
      'nested collections',
      '{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]}]}',
      0,
      'refused',
      'bad_geometry',
    ],
  ])('%s', async (_name, text, taken, effect, code) => {
    const opened = await open(text);
    expect(opened.taken).toBe(taken);
    expect(opened.problems.map((problem) => `${problem.effect} ${problem.code}`)).toContain(
      `${effect} ${code}`,
    );
  });
});

describe.runIf(FOLDER)('check-geojson', () => {
  const files = (folder: string) =>
    FOLDER === undefined
      ? []
      : readdirSync(path.join(FOLDER, folder))
          .filter((name) => name.endsWith('.geojson'))
          .map((name) => [name, readFileSync(path.join(FOLDER, folder, name), 'utf8')] as const);

  it.each(files('good'))('good: %s opens', async (_name, text) => {
    const { fatal, taken, problems } = await open(text);
    expect(fatal).toBeNull();
    expect(taken > 0 || problems.every(({ code }) => code === 'no_geometry')).toBe(true);
  });

  it.each(files('bad'))('bad: %s is refused or mended with a reason', async (_name, text) => {
    const { problems } = await open(text);
    expect(problems.filter(({ code }) => code !== 'id_given' || text.includes('"id"'))).not.toEqual([]);
  });
});
