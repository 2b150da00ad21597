import path from 'node:path';

/** The machine, as far as finding a browser needs it. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly root: boolean;
  readonly apt: boolean;
};

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** A browser somebody asked for by name; it is taken or the run fails, nothing else is tried. */
export function askedFor(env: Machine['env']): string | null {
  return env.JINGRAN_BROWSER || env.CHROME_PATH || null;
}

/** Where a Chromium or its kin may be, likeliest first. */
export function systemPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'darwin') {
    return ['/', home].flatMap((base) =>
      MAC_APPLICATIONS.map((name) => path.posix.join(base, `Applications/${name}.app/Contents/MacOS`, name)),
    );
  }
  if (platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (base) => base != null,
    );
    return bases.flatMap((base) => WINDOWS_PROGRAMS.map((parts) => path.win32.join(base, ...parts)));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/** Commands that may bring a browser, in the order to try them. */
export function waysToGet({ root, apt }: Pick<Machine, 'root' | 'apt'>): string[] {
  const playwright = 'playwright-core install chromium';
  // The distribution's package brings the libraries it needs, so it comes first where it can be had.
  if (root && apt) {
    return [`${aptInstall('chromium')}`, 'playwright-core install --with-deps chromium'];
  }
  return [playwright];
}

/** Labels in Chinese need a font that has them. */
export function wayToGetChineseFont({ root, apt }: Pick<Machine, 'root' | 'apt'>): string | null {
  return root && apt ? aptInstall('fonts-noto-cjk') : null;
}

/** One line that says what to install. */
export function whatToInstall(platform: NodeJS.Platform): string {
  const how = {
    darwin: 'brew install --cask chromium',
    win32: 'winget install Google.Chrome',
    linux: 'sudo apt-get install chromium fonts-noto-cjk',
  }[platform as string];
  return `No Chromium, Chrome or Edge found: install one (${how ?? 'Chromium'}) or set JINGRAN_BROWSER to its path.`;
}

function aptInstall(packages: string): string {
  return `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages}`;
}
