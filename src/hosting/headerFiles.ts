import { responseHeaders } from './responseHeaders.ts';

/**
 * What a web host has to send with the files, each in the words of one kind of host. Text by path from the root. Names
 * under assets/ change with their content and are kept for ever; all else is asked for again.
 */
export function headerFiles(
  policy: string,
  {
    missing = null,
    ...options
  }: Parameters<typeof responseHeaders>[1] & {
    /** Path, from the host's root, of the page for what is not there; null where there is none or nobody knows where. */
    readonly missing?: string | null;
  } = {},
): ReadonlyMap<string, string> {
  const headers = Object.entries(responseHeaders(policy, options));
  return new Map([
    ['_headers', underscoreHeaders(headers)],
    ['nginx.conf', nginx(headers, missing)],
    ['.htaccess', apache(headers, missing)],
    ['vercel.json', vercel(headers)],
    ['staticwebapp.config.json', azure(headers, missing)],
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
/** Types that are worth packing, beside HTML. */
const PACKED = [
  'text/css',
  'text/plain',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/geo+json',
  'image/svg+xml',
  'application/wasm',
];

/** Netlify and Cloudflare Pages, which ask again unless told otherwise and would join two values for one file. */
function underscoreHeaders(headers: Headers): string {
  const rule = (path: string, lines: Headers) =>
    `${path}\n${lines.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  return [rule('/*', headers), rule('/assets/*', [['Cache-Control', FOR_EVER]])].join('\n');
}

/** A missing file must not be kept: Cache-Control goes out with good answers alone, the others `always`. */
function nginx(headers: Headers, missing: string | null): string {
  const lines = headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  // That of WebAssembly is among nginx's own; twice, it would be warned about at each start.
  const { wasm: _, ...types } = TYPES;
  return `# Put \`include /path/to/this/nginx.conf;\` into the server or location block that serves this folder.
# A location below it that has an add_header of its own needs the include too.
# Where that block says gzip already, take the last two lines out here. mime.types is nginx's own.
${lines.join('\n')}

set $jingran_cache "${ASK_AGAIN}";
if ($uri ~ "/assets/") {
  set $jingran_cache "${FOR_EVER}";
}
add_header Cache-Control $jingran_cache;
${missing === null ? '' : `\nerror_page 404 ${missing};\n`}
include mime.types;
types {
${Object.entries(types)
  .map(([ending, type]) => `  ${type} ${ending};\n`)
  .join('')}}

gzip on;
gzip_types ${PACKED.join(' ')};
`;
}

/** Apache does not know a packed file again by the ETag that it gave it, and would send it whole each time. */
function apache(headers: Headers, missing: string | null): string {
  const lines = headers.map(([name, value]) => `  Header always set ${name} "${value}"`);
  const types = Object.entries(TYPES).map(([ending, type]) => `AddType ${type} .${ending}`);
  return `# Needs \`AllowOverride FileInfo\` for this folder and mod_headers (\`a2enmod headers\`).
${types.join('\n')}
${missing === null ? '' : `ErrorDocument 404 ${missing}\n`}
<IfModule mod_headers.c>
${lines.join('\n')}
  Header set Cache-Control "${ASK_AGAIN}"
  Header set Cache-Control "${FOR_EVER}" "expr=%{REQUEST_URI} =~ m#/assets/#"
  RequestHeader edit If-None-Match "-gzip\\"$" "\\""
</IfModule>

<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE text/html ${PACKED.join(' ')}
  </IfModule>
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

function azure(headers: Headers, missing: string | null): string {
  return json({
    globalHeaders: { ...Object.fromEntries(headers), 'Cache-Control': ASK_AGAIN },
    routes: [{ route: '/assets/*', headers: { 'Cache-Control': FOR_EVER } }],
    mimeTypes: Object.fromEntries(Object.entries(TYPES).map(([ending, type]) => [`.${ending}`, type])),
    ...(missing === null ? {} : { responseOverrides: { 404: { rewrite: missing } } }),
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
