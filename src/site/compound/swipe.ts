import type { Page } from '../page';

/** The plan before the works over the one after, with a line to drag between them. */
export function startSwipes(page: Page): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-swipe]')) {
    const range = figure.querySelector<HTMLInputElement>('input[type="range"]');
    const picture =
      figure.querySelector<HTMLElement>('[data-picture]') ?? figure.querySelector('img')?.parentElement;
    if (range && picture) startSwipe(figure, picture, range, page);
  }
}

function startSwipe(figure: HTMLElement, picture: HTMLElement, range: HTMLInputElement, page: Page): void {
  const { swipe, swipeValue } = page.words.compound;
  const show = () => {
    const percent = fraction(range) * 100;
    figure.style.setProperty('--position', `${percent}%`);
    range.setAttribute('aria-valuetext', swipeValue(Math.round(percent)));
  };
  const drag = (event: PointerEvent) => {
    const { left, width } = picture.getBoundingClientRect();
    if (width > 0) setFraction(range, (event.clientX - left) / width);
    show();
  };
  if (!range.labels?.length && !range.hasAttribute('aria-label')) range.setAttribute('aria-label', swipe);
  range.addEventListener('input', show);
  picture.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target === range) return;
    // Kept from the picture, which the browser would drag away; fingers still scroll the page up and down.
    event.preventDefault();
    picture.setPointerCapture(event.pointerId);
    drag(event);
  });
  picture.addEventListener('pointermove', (event) => {
    if (picture.hasPointerCapture(event.pointerId)) drag(event);
  });
  picture.addEventListener('dragstart', (event) => event.preventDefault());
  figure.dataset.ready = '';
  show();
}

function fraction({ value, min, max }: HTMLInputElement): number {
  const [least, most] = [Number(min || 0), Number(max || 100)];
  return (Number(value) - least) / (most - least);
}

function setFraction(range: HTMLInputElement, wanted: number): void {
  const [least, most] = [Number(range.min || 0), Number(range.max || 100)];
  range.value = String(least + Math.min(1, Math.max(0, wanted)) * (most - least));
}
