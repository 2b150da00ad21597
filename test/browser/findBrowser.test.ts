import { describe, expect, it } from 'vitest';
import { askedFor, systemPlaces, waysToGet, wayToGetChineseFont, whatToInstall } from './findBrowser';

const linux = {
  platform: 'linux',
  env: { PATH: '/opt/bin:/usr/bin' },
  home: '/home/a',
  root: false,
  apt: true,
} as const;

describe('finding a browser', () => {
  it('takes the one that is asked for', () => {
    expect(askedFor({ JINGRAN_BROWSER: '/a', CHROME_PATH: '/b' })).toBe('/a');
    expect(askedFor({ CHROME_PATH: '/b' })).toBe('/b');
    expect(askedFor({ JINGRAN_BROWSER: '' })).toBeNull();
  });

  it('looks along PATH on Linux, Chromium before Chrome', () => {
    const places = systemPlaces(linux);
    expect(places[0]).toBe('/opt/bin/chromium');
    expect(places.indexOf('/usr/bin/chromium')).toBeLessThan(places.indexOf('/opt/bin/google-chrome'));
  });

  it('knows where macOS and Windows keep theirs', () => {
    expect(systemPlaces({ ...linux, platform: 'darwin' })).toContain(
      '/home/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(
      systemPlaces({ ...linux, platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } }),
    ).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  });

  it('installs packages only as root, and always has a way left', () => {
    expect(waysToGet({ root: true, apt: true })[0]).toContain('apt-get install');
    expect(waysToGet({ root: false, apt: true })).toEqual(['playwright-core install chromium']);
    expect(wayToGetChineseFont({ root: false, apt: true })).toBeNull();
    expect(wayToGetChineseFont({ root: true, apt: true })).toContain('fonts-noto-cjk');
  });

  it('says in one line what to install', () => {
    for (const platform of ['linux', 'darwin', 'win32', 'freebsd'] as const) {
      expect(whatToInstall(platform)).toMatch(/^No Chromium.*JINGRAN_BROWSER[^\n]*$/);
    }
  });
});
