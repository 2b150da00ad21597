/** The built programs of the public site, the same for every project. Paths are from the site's root. */
export type SiteShell = {
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly manifest: ShellManifest;
};

/** shell.json, which the build writes beside the programs. */
export type ShellManifest = {
  readonly script: string;
  readonly styles: readonly string[];
  /** The service worker's program; publishing puts what it has to keep in front of it and writes it as sw.js. */
  readonly serviceWorker: string;
  readonly files: readonly string[];
};

/** Where the app's own build keeps the shell, from its root. */
export const SHELL_FOLDER = 'site-shell/';
export const SHELL_MANIFEST = 'shell.json';
