import { useEffect } from 'react';
import { applyLink, currentLink } from '../../state/commands/link';
import { store, useApp } from '../../state/store';
import { formatLink, parseLink, sameDrill } from '../../state/url';

const REST_MS = 250;

/**
 * Keeps the address and the view in step. A step of the drill-down is a step of the browser's history,
 * so that Back goes up again; a move of the camera only rewrites the address.
 */
export function useUrlSync(): void {
  const opened = useApp((state) => state.project.summary !== null);

  useEffect(() => {
    if (!opened) return;
    let reading = 0;
    let timer: number | undefined;
    let known = '';

    const read = async () => {
      reading += 1;
      known = location.hash;
      await applyLink(parseLink(location.hash)).finally(() => {
        reading -= 1;
      });
      schedule();
    };
    const write = () => {
      timer = undefined;
      // An address that is not known here yet is one that is about to be read.
      if (reading > 0 || location.hash !== known) return;
      const link = currentLink(store.getState());
      const hash = `#${formatLink(link)}`;
      if (hash === location.hash) return;
      if (sameDrill(parseLink(location.hash), link)) history.replaceState(null, '', hash);
      else history.pushState(null, '', hash);
      known = location.hash;
    };
    const schedule = () => {
      timer ??= window.setTimeout(write, REST_MS);
    };

    const unsubscribe = store.subscribe(schedule);
    window.addEventListener('hashchange', read);
    void read();
    return () => {
      unsubscribe();
      window.removeEventListener('hashchange', read);
      window.clearTimeout(timer);
    };
  }, [opened]);
}
