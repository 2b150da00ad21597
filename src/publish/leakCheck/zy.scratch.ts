import { buildSiteShell } from '../../site/build';

await buildSiteShell('/tmp/leakshell');
