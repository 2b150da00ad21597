import type { ImportProfile } from '../formats/mapping/mappingTypes';
import { parseProfile, profileText } from '../formats/mapping/profiles';
import { saveAs } from './saveAs';

const KEY = 'jingran.importProfiles';

/** The profiles kept in this browser, by name; one that cannot be read is passed over. */
export function keptProfiles(): ImportProfile[] {
  return texts().flatMap((text) => {
    try {
      return [parseProfile(text, KEY)];
    } catch {
      return [];
    }
  });
}

/** Keeps a profile, in place of one of its name. @throws Error where the browser has no room or keeps nothing. */
export function keepProfile(profile: ImportProfile): void {
  write([...keptProfiles().filter(({ name }) => name !== profile.name), profile]);
}

export function removeProfile(name: string): void {
  write(keptProfiles().filter((profile) => profile.name !== name));
}

/** Saves a profile as a file, for another computer or the command line. */
export function exportProfile(profile: ImportProfile): void {
  saveAs(new Blob([profileText(profile)], { type: 'application/json' }), `${profile.name}.profile.json`);
}

/** Reads a profile file and keeps it. @throws ImportError where it is none. */
export function loadProfile(text: string, file: string): ImportProfile {
  const profile = parseProfile(text, file);
  keepProfile(profile);
  return profile;
}

function texts(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.map((one) => JSON.stringify(one)) : [];
  } catch {
    return [];
  }
}

function write(profiles: readonly ImportProfile[]): void {
  localStorage.setItem(KEY, JSON.stringify(profiles.toSorted((a, b) => a.name.localeCompare(b.name))));
}
