import { buildSiteShell } from '../src/site/build';
await buildSiteShell('/tmp/c-shell');
