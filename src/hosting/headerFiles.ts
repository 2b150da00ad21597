import { responseHeaders } from './responseHeaders.ts';

/**
 * What a web host has to send with the files, each in the words of one kind of host. Text by path from the root. Names
 * under assets/ change with their content and are kept for ever; all else is asked for again.
 */
export function headerFiles(
  policy: string,
  options: Parameters<typeof responseHeaders>[1] = {},
): ReadonlyMap<string, string> {
  const headers = Object.entries(responseHeaders(policy, options));
  return new Map([
    ['_headers', underscoreHeaders(headers)],
    ['nginx.conf', nginx(headers)],
    ['.htaccess', apache(headers)],
    ['vercel.json', vercel(headers)],
    ['staticwebapp.config.json', azure(headers)],
  ]);
}

type Headers = readonly (readonly [name: string, value: string])[];

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
/** Not every host knows these. */
const TYPES = {
  webmanifest: 'application/manifest+json',
  geojson: 'application/geo+json',
  wasm: 'application/wasm',
} as const;

/** Netlify and Cloudflare Pages, which ask again unless told otherwise and would join two values for one file. */
function underscoreHeaders(headers: Headers): string {
  const rule = (path: string, lines: Headers) =>
    `${path}\n${lines.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  return [rule('/*', headers), rule('/assets/*', [['Cache-Control', FOR_EVER]])].join('\n');
}

/** A missing file must not be kept: Cache-Control goes out with good answers alone, the others `always`. */
function nginx(headers: Headers): string {
  const lines = headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  return `# Put \`include /path/to/this/nginx.conf;\` into the server or location block that serves this folder.
# A location below it that has an add_header of its own needs the include too.
# To mime.types: ${Object.entries(TYPES)
    .map(([ending, type]) => `${type} ${ending};`)
    .join(' ')}
${lines.join('\n')}

set $jingran_cache "${ASK_AGAIN}";
if ($uri ~ "/assets/") {
  set $jingran_cache "${FOR_EVER}";
}
add_header Cache-Control $jingran_cache;

gzip on;
gzip_types text/css text/javascript application/javascript application/json application/geo+json image/svg+xml application/wasm;
`;
}

function apache(headers: Headers): string {
  const lines = headers.map(([name, value]) => `  Header always set ${name} "${value}"`);
  const types = Object.entries(TYPES).map(([ending, type]) => `AddType ${type} .${ending}`);
  return `${types.join('\n')}

<IfModule mod_headers.c>
${lines.join('\n')}
  Header set Cache-Control "${ASK_AGAIN}"
  <If "%{REQUEST_URI} =~ m#/assets/#">
    Header set Cache-Control "${FOR_EVER}"
  </If>
</IfModule>

<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json application/geo+json image/svg+xml application/wasm
</IfModule>
`;
}

function vercel(headers: Headers): string {
  const rule = (source: string, lines: Headers) => ({
    source,
    headers: lines.map(([key, value]) => ({ key, value })),
  });
  return json({ headers: [rule('/(.*)', headers), rule('/assets/(.*)', [['Cache-Control', FOR_EVER]])] });
}

function azure(headers: Headers): string {
  return json({
    globalHeaders: { ...Object.fromEntries(headers), 'Cache-Control': ASK_AGAIN },
    routes: [{ route: '/assets/*', headers: { 'Cache-Control': FOR_EVER } }],
    mimeTypes: Object.fromEntries(Object.entries(TYPES).map(([ending, type]) => [`.${ending}`, type])),
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
