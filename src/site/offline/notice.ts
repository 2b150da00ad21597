import './notice.css';

export type NoticeOptions = {
  readonly action?: { readonly label: string; readonly run: () => void };
  /** The label of the button that puts it away. */
  readonly close: string;
};

export type Notice = { close(): void };

/** A line at the foot of the page, read out when it comes; it takes no focus and covers no more than a line or two. */
export function tell(text: string, { action, close }: NoticeOptions): Notice {
  const line = document.createElement('p');
  line.className = 'notice';
  const words = document.createElement('span');
  words.className = 'notice-words';
  words.textContent = text;
  const buttons = document.createElement('span');
  buttons.className = 'notice-buttons';
  if (action) buttons.append(button(action.label, 'notice-action', action.run));
  buttons.append(button(close, 'notice-close', () => line.remove()));
  line.append(words, buttons);
  notices().append(line);
  return { close: () => line.remove() };
}

/** A region that is there before its text is, as screen readers need it. */
function notices(): HTMLElement {
  const there = document.querySelector<HTMLElement>('.notices');
  if (there) return there;
  const region = document.createElement('div');
  region.className = 'notices';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return region;
}

function button(label: string, className: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = label;
  made.addEventListener('click', run);
  return made;
}
