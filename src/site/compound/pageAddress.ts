/** Where this page is found, without what somebody looked for. */
export function pageAddress(address: string = location.href): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/index\.html$/, '/');
  return url.href;
}
