import * as z from 'zod/mini';
import { LAYER_GEOMETRY, LAYER_IDS, type LayerId } from '../model/layer';
import { LAYER_SCHEMAS } from '../model/layerSchemas';
import { PIPE_CATEGORIES } from '../model/pipeCategory';
import { projectFile } from '../model/project';
import { pipeCategory } from '../model/schema/common';
import { decisionsFile } from '../model/schema/decisions';
import { publishFile } from '../model/schema/publish';
import { rulesFile } from '../model/schema/rules';
import { RULE_IDS } from '../review/ruleIds';
import { FIGURES } from '../standards/figures';

/** The published JSON Schemas by file name: one for the properties of each layer, one for each file beside them. */
export function schemaFiles(): Map<string, string> {
  const files = new Map(LAYER_IDS.map((layer) => [`${layer}.schema.json`, layerSchema(layer)]));
  files.set('project.schema.json', write('project.json', projectFile));
  files.set('decisions.schema.json', write('decisions.json', decisionsFile));
  files.set('rules.schema.json', write('rules.json', rulesFile));
  files.set('publish.schema.json', write('publish.json', publishFile));
  return files;
}

function layerSchema(layer: LayerId): string {
  return write(`properties of ${layer} (${LAYER_GEOMETRY[layer].join(', ')})`, LAYER_SCHEMAS[layer]);
}

function write(title: string, schema: z.ZodMiniType): string {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === pipeCategory) {
        // Null and absent are read as `unknown`; so are CJJ 61 codes and Chinese names, which are no part of the format.
        delete jsonSchema.type;
        jsonSchema.enum = [...PIPE_CATEGORIES, null];
      } else if (jsonSchema.properties?.category !== undefined && jsonSchema.required !== undefined) {
        jsonSchema.required = jsonSchema.required.filter((name) => name !== 'category');
      }
      // An editor then offers the ids, and marks one that does not exist.
      if (zodSchema === rulesFile) {
        named(jsonSchema.properties?.figures, [...FIGURES.keys()]);
        named(jsonSchema.properties?.rules, [...RULE_IDS]);
      }
    },
  });
  const { $schema, ...rest } = json;
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

function named(record: unknown, ids: string[]): void {
  (record as z.core.JSONSchema.ObjectSchema).propertyNames = { enum: ids };
}
