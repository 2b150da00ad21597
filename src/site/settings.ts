/** Larger text and stronger contrast: kept for the next visit, and set before anything else is done. */
export function startSettings(): void {
  for (const { action, attribute, value } of SETTINGS) {
    const isOn = () => document.documentElement.getAttribute(attribute) === value;
    const buttons = document.querySelectorAll<HTMLButtonElement>(`button[data-action="${action}"]`);
    const set = (on: boolean) => {
      if (on) document.documentElement.setAttribute(attribute, value);
      else document.documentElement.removeAttribute(attribute);
      for (const button of buttons) button.setAttribute('aria-pressed', String(on));
    };
    set(kept(action) === value);
    for (const button of buttons) {
      button.addEventListener('click', () => {
        set(!isOn());
        keep(action, isOn() ? value : null);
      });
    }
  }
}

const SETTINGS = [
  { action: 'text-size', attribute: 'data-text', value: 'large' },
  { action: 'contrast', attribute: 'data-contrast', value: 'high' },
] as const;

/** Storage may be refused; the setting then holds for this page only. */
function kept(name: string): string | null {
  try {
    return localStorage.getItem(`jingran:${name}`);
  } catch {
    return null;
  }
}

function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`jingran:${name}`);
    else localStorage.setItem(`jingran:${name}`, value);
  } catch {
    // As above.
  }
}
