import '../hosting/trustedTypes';
import * as Comlink from 'comlink';
import type { ProjectHost } from './projectHost';

/** The one project host of the page, in its worker. Callbacks go over as `Comlink.proxy`. */
export const host: Comlink.Remote<ProjectHost> = Comlink.wrap<ProjectHost>(
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'project host' }),
);
