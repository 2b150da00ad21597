import { expect, it } from 'vitest';
import { PIPE_CATEGORIES, readPipeCategory } from './pipeCategory';
import {
  categoryCode,
  categoryOfFeatureCode,
  categoryOfLetters,
  flowDirectionCode,
  layingCode,
  lineFeatureCode,
  materialCode,
  nodeWord,
  readFlowDirection,
  readLaying,
  readMaterial,
  readNodeKind,
  readState,
  readStatus,
  readSurveyMethod,
  statusCode,
  surveyMethodWord,
} from './surveyCodes';
import { LAYINGS, PIPE_NODE_KINDS, PIPE_STATUSES, SURVEY_METHODS } from './terms';

it('reads every code back that it writes', () => {
  for (const category of PIPE_CATEGORIES) {
    expect(readPipeCategory(categoryCode(category))).toBe(category);
    expect(categoryOfFeatureCode(lineFeatureCode(category))).toBe(category);
  }
  for (const laying of LAYINGS) expect(readLaying(layingCode(laying))?.value).toBe(laying);
  for (const kind of PIPE_NODE_KINDS)
    expect(readNodeKind(nodeWord(kind).word)).toEqual({ value: kind, whole: true });
  for (const method of SURVEY_METHODS) expect(readSurveyMethod(surveyMethodWord(method))?.value).toBe(method);
  for (const status of PIPE_STATUSES) {
    const code = statusCode(status);
    if (code !== null) expect(readStatus(code)?.value).toBe(status);
  }
  for (const direction of ['forward', 'reverse'] as const) {
    expect(readFlowDirection(flowDirectionCode(direction))?.value).toBe(direction);
  }
});

it('has the two codes that CJJ 61-2017 prints as examples', () => {
  expect(categoryOfFeatureCode('52021000')).toBe('foul');
  expect(categoryOfFeatureCode(52022205)).toBe('foul');
  expect(lineFeatureCode('foul')).toBe('52021000');
  expect(['62021000', '5202100', '59011000', '52024000', '', null, {}].map(categoryOfFeatureCode)).toEqual(
    Array(7).fill(null),
  );
});

it.each([
  ['QM', 'ductile iron', 'QM'],
  ['球墨铸铁管', 'ductile iron', 'QM'],
  ['T', 'concrete', 'T'],
  ['PE', 'PE', 'PE'],
  ['ZS', 'brick and stone', 'ZS'],
  ['钢', 'steel', 'G'],
])('material %s is %s', (word, material, code) => {
  expect(readMaterial(word)).toEqual({ value: material, whole: true });
  expect(materialCode(material)).toBe(code);
});

it('knows that 顶管 says more than trenchless', () => {
  expect(readLaying('DG')).toEqual({ value: 'trenchless', whole: true });
  expect(readLaying('顶管')).toEqual({ value: 'trenchless', whole: false });
  expect(readLaying('RF')).toBeNull();
});

it('reads a figure by the list it belongs to', () => {
  expect([0, 1, 2, 3].map((code) => readStatus(code)?.value ?? null)).toEqual([
    'existing',
    'abandoned',
    'existing',
    null,
  ]);
  expect(['0', '1', '2', '3', '4'].map((code) => readState(code)?.value)).toEqual([
    'new',
    'new',
    'new',
    'abandoned',
    'existing',
  ]);
  expect(['1', '2', '3', '4'].map((code) => readSurveyMethod(code)?.value ?? null)).toEqual([
    'detected',
    'records',
    'records',
    null,
  ]);
});

it('reads flow directions, and no figure for either', () => {
  const read = ['+', '-', '－', ' - ', '正向', 0, 1, '', null].map(
    (word) => readFlowDirection(word)?.value ?? null,
  );
  expect(read).toEqual(['forward', 'reverse', 'reverse', 'reverse', 'forward', null, null, null, null]);
});

it('takes letters in capitals only', () => {
  expect(['JS', 'YS', 'ZS', 'LD', 'QT', 'js', 'AB'].map(categoryOfLetters)).toEqual([
    'water',
    'storm',
    'reclaimed',
    'lighting',
    'unknown',
    null,
    null,
  ]);
});
