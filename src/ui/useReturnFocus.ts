import { useEffect, useState } from 'react';

/** Gives the focus back to where it was when a dialog that is taken down as a whole was opened. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}
