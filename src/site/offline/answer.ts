import { siteOffline as en } from '../../i18n/en/siteOffline';
import { siteOffline as zh } from '../../i18n/zh/siteOffline';
import { fetchFile, OtherRelease } from './fetchFile';
import { pathOf, ROOT } from './release';
import { kept, put } from './releaseCache';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** The answer to a request for a file of this release; null leaves it to the browser. */
export function answer(event: FetchEvent): Promise<Response> | null {
  const { request } = event;
  if (request.method !== 'GET') return null;
  const path = pathOf(request.url);
  if (request.mode === 'navigate') {
    if (path) return answerPage(path);
    return pathOf(`${request.url.replace(/[?#].*/, '')}/`) ? toFolder(request.url) : null;
  }
  return path ? answerPart(path, event) : null;
}

async function answerPage(path: string): Promise<Response> {
  const there = await kept(path);
  if (there) return there;
  try {
    return await fetchAndKeep(path);
  } catch (error) {
    if (!(error instanceof OtherRelease)) return notKept();
    // The page is of another release and will get all its parts from there too, see answerPart.
    void worker.registration.update().catch(() => {});
    return error.response;
  }
}

/** Scripts, data, pictures. */
async function answerPart(path: string, event: FetchEvent): Promise<Response> {
  // Asked for anew: the browser's own cache may still have what this release was loaded from.
  if (!(await isOfThisRelease(event.clientId))) return fetch(event.request, { cache: 'no-cache' });
  const there = await kept(path);
  if (there) return there;
  try {
    return await fetchAndKeep(path);
  } catch {
    void worker.registration.update().catch(() => {});
    return Response.error();
  }
}

/** A page is of this release if it was answered from it, and then it is kept. */
async function isOfThisRelease(clientId: string): Promise<boolean> {
  const client = await worker.clients.get(clientId);
  if (!client) return true;
  const page = pathOf(client.url);
  return page !== null && (await kept(page)) !== undefined;
}

async function fetchAndKeep(path: string): Promise<Response> {
  const response = await fetchFile(path);
  // A device that is full can still show the page.
  await put(path, response.clone()).catch(() => {});
  return response;
}

/** The links of a page hold from its folder. */
async function toFolder(address: string): Promise<Response> {
  const url = new URL(address);
  url.pathname += '/';
  return Response.redirect(url.href, 301);
}

/** A page that was never looked at, of a site too large to be kept whole, and no network. */
function notKept(): Response {
  const text = [zh, en].map(({ notKept, toStart }, at) => {
    const [language, start] = at === 0 ? ['zh-CN', ROOT.href] : ['en', `${ROOT.href}en/`];
    return `<p lang="${language}">${notKept} <a href="${start}">${toStart}</a></p>`;
  });
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${zh.offline}</title>`;
  return new Response(`<!doctype html><html lang="zh-CN">${head}<main>${text.join('')}</main></html>`, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" },
  });
}
