import type { Page } from '../page';
import { pageAddress } from './pageAddress';

/** The page's link: handed to the system where it takes one, else copied. */
export function startSharing(page: Page): void {
  const { copied, copyFailed } = page.words.compound;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-action="share"]')) {
    const offer = button.textContent;
    const told = button.parentElement?.querySelector<HTMLElement>('[data-shared]');
    const tell = (text: string) => {
      if (told) told.textContent = text;
      else button.textContent = text;
    };
    button.addEventListener('blur', () => tell(told ? '' : (offer ?? '')));
    button.hidden = false;
    button.addEventListener('click', async () => {
      const url = pageAddress();
      // On a desktop the system's sheet is a detour.
      if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
        try {
          return await navigator.share({ title: document.title, url });
        } catch (error) {
          if (error instanceof DOMException && error.name === 'AbortError') return;
        }
      }
      try {
        await navigator.clipboard.writeText(url);
        tell(copied);
      } catch {
        tell(copyFailed);
      }
    });
  }
}
