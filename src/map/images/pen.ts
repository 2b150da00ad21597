/** Icons are drawn on a square of this many CSS pixels, at three times the density. */
export const ICON_SIZE = 24;
export const ICON_DENSITY = 3;

/** Drawn by the processor: the picture is read back at once, for which a graphics card would be waited for. */
export const READ_BACK = { willReadFrequently: true } as const;

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws with the origin in the middle of the icon and one unit a CSS pixel. */
export function drawIcon(draw: (pen: Pen) => void): ImageData | null {
  const side = ICON_SIZE * ICON_DENSITY;
  const canvas = new OffscreenCanvas(side, side);
  const pen = canvas.getContext('2d', READ_BACK);
  if (!pen) return null;
  pen.scale(ICON_DENSITY, ICON_DENSITY);
  pen.translate(ICON_SIZE / 2, ICON_SIZE / 2);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  draw(pen);
  return pen.getImageData(0, 0, side, side);
}

export type Point = readonly [x: number, y: number];

export function polygon(pen: Pen, ...points: readonly Point[]): void {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.closePath();
}

export function disc(pen: Pen, radius: number, [x, y]: Point = [0, 0]): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

export function box(pen: Pen, width: number, height: number, radius = 1): void {
  pen.beginPath();
  pen.roundRect(-width / 2, -height / 2, width, height, radius);
}

export function stroke(pen: Pen, ...paths: readonly (readonly Point[])[]): void {
  for (const path of paths) {
    pen.beginPath();
    for (const [x, y] of path) pen.lineTo(x, y);
    pen.stroke();
  }
}

export function letters(pen: Pen, text: string, size: number, offset = 0): void {
  pen.font = `700 ${size}px "Noto Sans SC", "Noto Sans CJK SC", sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, 0, size * 0.06 + offset);
}
