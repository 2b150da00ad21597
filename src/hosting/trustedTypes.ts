/**
 * Where the browser has Trusted Types, the policy lets a script run only what this gives: programs of this site. Text
 * never becomes HTML or script here, so both are refused. Imported by what starts a worker.
 */
type PolicyRules = { readonly createScriptURL: (url: string) => string | null };
type TrustedTypes = { createPolicy(name: 'default', rules: PolicyRules): unknown };

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (isOwnProgram(url) ? url : null),
});

/** A blob has its page's origin too, but is none of the site's files. */
function isOwnProgram(url: string): boolean {
  const { origin, protocol } = new URL(url, location.href);
  return origin === location.origin && protocol !== 'blob:';
}
