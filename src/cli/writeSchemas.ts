import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from '../project/jsonSchemas';

/** Writes the JSON Schemas under public/schema: `npm run schema`. */
const folder = fileURLToPath(new URL('../../public/schema/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of schemaFiles()) writeFileSync(`${folder}${name}`, text);
