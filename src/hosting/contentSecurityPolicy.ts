/**
 * The Content Security Policy of both builds: nothing inline, nothing evaluated, nothing from elsewhere. It fits into a
 * meta tag; what only a header may say (frame-ancestors) is added where headers are written.
 */
export function contentSecurityPolicy({
  wasm = false,
  images = [],
  connects = [],
}: {
  /** WebAssembly may be compiled: GeoPackage and GDAL in the app; the public site has none. */
  readonly wasm?: boolean;
  /** Further origins for pictures and data, for base maps. */
  readonly images?: readonly string[];
  readonly connects?: readonly string[];
} = {}): string {
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...(wasm ? ["'wasm-unsafe-eval'"] : [])],
    ['style-src', "'self'"],
    ['img-src', "'self'", 'data:', 'blob:', ...images],
    ['connect-src', "'self'", 'blob:', ...connects],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'default'],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}
