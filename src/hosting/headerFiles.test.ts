import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './contentSecurityPolicy';
import { headerFiles } from './headerFiles';
import { responseHeaders } from './responseHeaders';

const policy = contentSecurityPolicy();
const sent = `${policy}; frame-ancestors 'self'`;
const files = headerFiles(policy);

describe('contentSecurityPolicy', () => {
  it('allows nothing inline, evaluated or from elsewhere', () => {
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("worker-src 'self';");
  });

  it('opens what is asked for and nothing beside it', () => {
    const open = contentSecurityPolicy({
      wasm: true,
      images: ['https://a.example'],
      connects: ['https://b.example'],
    });
    expect(open.split('; ').filter((directive) => !policy.split('; ').includes(directive))).toEqual([
      "script-src 'self' 'wasm-unsafe-eval'",
      "img-src 'self' data: blob: https://a.example",
      "connect-src 'self' blob: https://b.example",
    ]);
  });
});

describe('responseHeaders', () => {
  it('lets the public site ask where one is, and the app not', () => {
    expect(responseHeaders(policy)['Permissions-Policy']).toMatch(/^geolocation=\(self\), camera=\(\)/);
    expect(responseHeaders(policy, { geolocation: false })['Permissions-Policy']).toMatch(
      /^geolocation=\(\)/,
    );
  });
});

describe('headerFiles', () => {
  const NAMES = ['_headers', 'nginx.conf', '.htaccess', 'vercel.json', 'staticwebapp.config.json'];

  it('says the same to every host', () => {
    expect([...files.keys()]).toEqual(NAMES);
    for (const [name, text] of files) {
      for (const [header, value] of Object.entries(responseHeaders(policy))) {
        expect(text, name).toContain(header);
        expect(text, name).toContain(value);
      }
      expect(text, name).toContain('/assets/');
      expect(text, name).toContain('public, max-age=31536000, immutable');
    }
  });

  it('is well-formed for hosts that read JSON', () => {
    const { headers } = JSON.parse(files.get('vercel.json')!);
    expect(headers[0].source).toBe('/(.*)');
    expect(headers[0].headers).toContainEqual({ key: 'Content-Security-Policy', value: sent });
    const azure = JSON.parse(files.get('staticwebapp.config.json')!);
    expect(azure.globalHeaders['Content-Security-Policy']).toBe(sent);
    expect(azure.globalHeaders['Cache-Control']).toBe('no-cache');
  });

  it('gives Netlify and Cloudflare one value a header and file, at most 2000 letters a line', () => {
    const [all, assets] = files
      .get('_headers')!
      .split('\n\n')
      .map((rule) => rule.trimEnd().split('\n'));
    expect(all![0]).toBe('/*');
    expect(assets).toEqual(['/assets/*', '  Cache-Control: public, max-age=31536000, immutable']);
    expect(all!.join('\n')).not.toContain('Cache-Control');
    for (const line of all!) expect(line.length).toBeLessThan(2000);
  });

  it('quotes the policy so that nginx and Apache read one value', () => {
    expect(policy).not.toContain('"');
    expect(files.get('nginx.conf')).toContain(`add_header Content-Security-Policy "${sent}" always;\n`);
    expect(files.get('.htaccess')).toContain(`Header always set Content-Security-Policy "${sent}"\n`);
  });

  it('tells Apache and nginx what their own lists of types lack', () => {
    expect(files.get('.htaccess')).toContain('AddType application/manifest+json .webmanifest\n');
    expect(files.get('nginx.conf')).toContain(
      'include mime.types;\ntypes {\n  application/manifest+json webmanifest;\n  application/geo+json geojson;\n}\n',
    );
  });

  it('names the page for what is not there, where somebody knows where it is', () => {
    const named = headerFiles(policy, { missing: '/renewal/404.html' });
    expect(named.get('nginx.conf')).toContain('\nerror_page 404 /renewal/404.html;\n');
    expect(named.get('.htaccess')).toContain('\nErrorDocument 404 /renewal/404.html\n');
    expect(JSON.parse(named.get('staticwebapp.config.json')!).responseOverrides).toEqual({
      404: { rewrite: '/renewal/404.html' },
    });
    for (const [name, text] of files) expect(text, name).not.toContain('404');
  });
});
