import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LAYER_IDS } from '../model/layer';
import { PIPE_CATEGORIES } from '../model/pipeCategory';
import { schemaFiles } from './jsonSchemas';

const FOLDER = new URL('../../public/schema/', import.meta.url);

it('the published schemas are current (npm run schema)', () => {
  const onDisk = readdirSync(FOLDER).toSorted();
  expect(onDisk).toEqual([...schemaFiles().keys()].toSorted());
  for (const [name, text] of schemaFiles()) expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(text);
});

it('there is one a layer, and they say what values are allowed', () => {
  const schemas = new Map([...schemaFiles()].map(([name, text]) => [name, JSON.parse(text)]));
  expect(schemas.size).toBe(LAYER_IDS.length + 4);
  const pipes = schemas.get('pipes.schema.json');
  expect(pipes.required).toEqual(['id']);
  expect(pipes.properties.category).toEqual({ enum: [...PIPE_CATEGORIES, null] });
  expect(pipes.properties.diameter_mm).toEqual({
    anyOf: [{ type: 'number', exclusiveMinimum: 0 }, { type: 'null' }],
  });
  expect(schemas.get('project.schema.json').required).toEqual(['format', 'version', 'id', 'name', 'layers']);
});

it('rules.json is offered the figures and rules there are, and its settings by default', () => {
  const rules = JSON.parse(schemaFiles().get('rules.schema.json') ?? '');
  expect(rules.required).toEqual(['format', 'version']);
  expect(rules.properties.figures.propertyNames.enum).toContain('horizontal.water_d_le_200.sewer_storm');
  expect(rules.properties.rules.propertyNames.enum).toContain('pipe_horizontal');
  expect(rules.properties.settings.properties.lane_reach_m).toMatchObject({ type: 'number', default: 80 });
  const decisions = JSON.parse(schemaFiles().get('decisions.schema.json') ?? '');
  const { state } = decisions.properties.decisions.items.properties;
  expect(state.enum).toEqual(['open', 'accepted', 'to_fix', 'trial_pit', 'resolved']);
});
