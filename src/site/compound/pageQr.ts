import type { Page } from '../page';
import { pageAddress } from './pageAddress';

/** The code of this page's address, where publishing did not know it. */
export async function startQrCodes(page: Page): Promise<void> {
  const empty = [...document.querySelectorAll<HTMLElement>('[data-qr]')].filter(
    (place) => !place.querySelector('svg'),
  );
  if (empty.length === 0) return;
  const { qrCode } = await import('../../publish/pages/qrCode');
  const { size, path } = qrCode(pageAddress());
  for (const place of empty) {
    const picture = document.createElementNS(SVG, 'svg');
    picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', page.words.compound.qr);
    picture.setAttribute('shape-rendering', 'crispEdges');
    const [ground, dark] = [document.createElementNS(SVG, 'rect'), document.createElementNS(SVG, 'path')];
    for (const side of ['width', 'height']) ground.setAttribute(side, String(size));
    ground.setAttribute('fill', '#fff');
    dark.setAttribute('d', path);
    dark.setAttribute('fill', '#000');
    picture.append(ground, dark);
    place.append(picture);
    place.hidden = false;
  }
}

const SVG = 'http://www.w3.org/2000/svg';
