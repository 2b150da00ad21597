import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { basemapOrigins } from '../../map/basemap/basemapOrigins.ts';
import { contentSecurityPolicy } from '../contentSecurityPolicy.ts';
import { headerFiles } from '../headerFiles.ts';
import { responseHeaders } from '../responseHeaders.ts';

/**
 * The app's Content Security Policy: in a meta tag of the built page, in header files beside it, and sent by
 * `vite preview`. The development server has none, since it reloads changed modules by inline script.
 */
export function policy(): Plugin {
  let text = '';
  return {
    name: 'policy',
    config: ({ root = process.cwd() }) => {
      const origins = basemapOrigins(JSON.parse(readFileSync(path.join(root, 'public/config.json'), 'utf8')));
      text = contentSecurityPolicy({ wasm: true, images: origins, connects: origins });
      return { preview: { headers: responseHeaders(text, OPTIONS) } };
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { server }) => {
        if (server) return [];
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: text };
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
      },
    },
    generateBundle() {
      for (const [fileName, source] of headerFiles(text, OPTIONS))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

const OPTIONS = { geolocation: false } as const;
