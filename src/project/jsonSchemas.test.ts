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
  expect(schemas.size).toBe(LAYER_IDS.length + 1);
  const pipes = schemas.get('pipes.schema.json');
  expect(pipes.required).toEqual(['id']);
  expect(pipes.properties.category).toEqual({ enum: [...PIPE_CATEGORIES, null] });
  expect(pipes.properties.diameter_mm).toEqual({
    anyOf: [{ type: 'number', exclusiveMinimum: 0 }, { type: 'null' }],
  });
  expect(schemas.get('project.schema.json').required).toEqual(['format', 'version', 'id', 'name', 'layers']);
});
