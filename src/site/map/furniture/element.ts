/** An element with its attributes and children; texts stay texts. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A line drawing on a square of 24, in the colour of the text around it. */
export function lineIcon(...paths: readonly string[]): SVGSVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  const attributes = {
    viewBox: '0 0 24 24',
    width: '20',
    height: '20',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [name, value] of Object.entries(attributes)) icon.setAttribute(name, value);
  for (const d of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    icon.append(path);
  }
  return icon;
}

/** An icon of the map, as large as a line of text. */
export function pictureOf(image: ImageData | null): HTMLCanvasElement {
  const canvas = element('canvas', { class: 'site-map-icon', 'aria-hidden': 'true' });
  canvas.width = image?.width ?? 1;
  canvas.height = image?.height ?? 1;
  if (image) canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}

export function iconButton(label: string, icon: SVGElement, press: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'site-map-button', 'aria-label': label, title: label },
    icon,
  );
  button.addEventListener('click', press);
  return button;
}

const SVG = 'http://www.w3.org/2000/svg';
