export type Choices = { readonly showChosen: () => void };

/** On a phone the filters are folded away behind a button; where there is room they are always there. */
export function startChoices(form: HTMLFormElement): Choices {
  const button = form.querySelector<HTMLButtonElement>('button[data-action="choices"]');
  const set = (isOpen: boolean) => button?.setAttribute('aria-expanded', String(isOpen));
  button?.addEventListener('click', () => set(button.getAttribute('aria-expanded') !== 'true'));
  return {
    /** What narrows the list is never out of sight. */
    showChosen: () => {
      if ([...form.querySelectorAll('select')].some(({ value }) => value !== '')) set(true);
    },
  };
}
