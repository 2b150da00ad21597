/** What a web host sends with every file. Chromium holds workers to the policy of their own response, not the page's. */
export function responseHeaders(
  policy: string,
  {
    geolocation = true,
  }: {
    /** "Near me" on the public site; the app does not ask where one is. */
    readonly geolocation?: boolean;
  } = {},
): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'self'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': `geolocation=(${geolocation ? 'self' : ''}), ${NEVER_ASKED_FOR}`,
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

const NEVER_ASKED_FOR = ['camera', 'microphone', 'payment', 'usb', 'serial', 'midi']
  .map((feature) => `${feature}=()`)
  .join(', ');
