import { useEffect, useState } from 'react';
import { type Basemap, enabledBasemaps } from './basemapConfig';

let known: Promise<readonly Basemap[]> | null = null;

/** The basemaps one may choose from; read once. */
export function useBasemaps(): readonly Basemap[] {
  const [basemaps, setBasemaps] = useState<readonly Basemap[]>([]);
  useEffect(() => {
    let current = true;
    known ??= enabledBasemaps();
    void known.then((enabled) => {
      if (current) setBasemaps(enabled);
    });
    return () => {
      current = false;
    };
  }, []);
  return basemaps;
}
