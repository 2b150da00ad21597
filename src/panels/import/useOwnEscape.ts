import { useEffect } from 'react';
import { store } from '../../state/store';

/**
 * While the dialog is open, Escape is its own: the page's shortcuts, which come later, see that it is
 * taken. It listens from the start, so that it is asked before the dialog has closed itself.
 */
export function useOwnEscape(): void {
  useEffect(() => {
    const claim = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && store.getState().import.stage !== 'closed') event.preventDefault();
    };
    window.addEventListener('keydown', claim, { capture: true });
    return () => window.removeEventListener('keydown', claim, { capture: true });
  }, []);
}
