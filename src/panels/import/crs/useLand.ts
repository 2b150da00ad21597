import { useEffect, useState } from 'react';
import { type Land, projectLand } from './landPath';

let loading: Promise<Land> | null = null;

/** The coastline, fetched from this site when a map first asks for it; null until then. */
export function useLand(): Land | null {
  const [land, setLand] = useState<Land | null>(null);
  useEffect(() => {
    let gone = false;
    loading ??= import('../land.json').then(({ default: { coordinates } }) => projectLand(coordinates));
    void loading.then((loaded) => {
      if (!gone) setLand(loaded);
    });
    return () => {
      gone = true;
    };
  }, []);
  return land;
}
