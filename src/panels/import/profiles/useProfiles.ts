import { useMemo, useState } from 'react';
import type { RecognisedFile } from '../../../formats/importTypes';
import type { ImportProfile } from '../../../formats/mapping/mappingTypes';
import { profileShape } from '../../../formats/mapping/profiles';
import { keptProfiles } from '../../../state/profiles';

/** The profiles of this browser, and those for files of this shape. */
export function useProfiles(file: RecognisedFile): {
  readonly profiles: readonly ImportProfile[];
  readonly fitting: readonly ImportProfile[];
  readonly refresh: () => void;
} {
  const [profiles, setProfiles] = useState(keptProfiles);
  const fitting = useMemo(() => {
    const shape = profileShape(file);
    return profiles.filter((profile) => profile.shape === shape);
  }, [profiles, file]);
  return { profiles, fitting, refresh: () => setProfiles(keptProfiles()) };
}
