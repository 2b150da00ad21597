import type { Page } from 'playwright-core';
import { watchWorkers } from './watchWorkers';

/**
 * Collects what must never happen on a page: console errors, exceptions, requests to other sites. What breaks the
 * Content Security Policy or Trusted Types is a console error, here also where it happens in a worker.
 */
export function watchPage(page: Page, appUrl: string): string[] {
  const problems: string[] = [];
  watchWorkers(page);
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  page.on('crash', () => problems.push('the page crashed'));
  page.on('request', (request) => {
    if (!staysHome(request.url(), appUrl)) problems.push(`request to another site: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

function staysHome(url: string, appUrl: string): boolean {
  return url.startsWith(appUrl) || url.startsWith('data:') || url.startsWith('blob:');
}
