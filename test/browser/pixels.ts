import { inflateSync } from 'node:zlib';

/** Pixels of a picture, four bytes each, row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };
export type Colour = readonly [red: number, green: number, blue: number];

/** Reads an 8-bit RGB or RGBA PNG without interlace, which is what a browser's screenshot is. */
export function decodePng(png: Buffer): Pixels {
  const { width, height, channels, data } = readChunks(png);
  const stride = width * channels;
  const raw = inflateSync(data);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? rows[at - channels]! : 0;
      const up = y > 0 ? rows[at - stride]! : 0;
      const upLeft = x >= channels && y > 0 ? rows[at - stride - channels]! : 0;
      rows[at] = raw[y * (stride + 1) + 1 + x]! + predict(filter, left, up, upLeft);
    }
  }
  return { width, height, rgba: channels === 4 ? rows : widen(rows) };
}

export function countPixels(pixels: Pixels, test: (colour: Colour) => boolean): number {
  let count = 0;
  for (let at = 0; at < pixels.rgba.length; at += 4) if (test(colourAt(pixels, at))) count++;
  return count;
}

/** Pixels that differ between two pictures by more than the tolerance in any channel. */
export function countChanged(a: Pixels, b: Pixels, tolerance = 8): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('The pictures differ in size.');
  let count = 0;
  for (let at = 0; at < a.rgba.length; at += 4) {
    if (distance(colourAt(a, at), colourAt(b, at)) > tolerance) count++;
  }
  return count;
}

/** Pixels of `a` that pass the test and look different in `b`. */
export function countLost(a: Pixels, b: Pixels, test: (colour: Colour) => boolean): number {
  let count = 0;
  for (let at = 0; at < a.rgba.length; at += 4) {
    const colour = colourAt(a, at);
    if (distance(colour, colourAt(b, at)) > 8 && test(colour)) count++;
  }
  return count;
}

export function isNear(target: Colour, tolerance = 40): (colour: Colour) => boolean {
  return (colour) => distance(colour, target) <= tolerance;
}

/** Strong colours of one hue, 0–360; whites, greys and blacks are never meant. */
export function hasHue(hue: number, tolerance = 18, minimumChroma = 50): (colour: Colour) => boolean {
  return ([red, green, blue]) => {
    const most = Math.max(red, green, blue);
    const chroma = most - Math.min(red, green, blue);
    if (chroma < minimumChroma) return false;
    const sixth =
      most === red
        ? (green - blue) / chroma
        : most === green
          ? 2 + (blue - red) / chroma
          : 4 + (red - green) / chroma;
    const apart = Math.abs(((sixth * 60 - hue + 540) % 360) - 180);
    return apart <= tolerance;
  };
}

/** How many different colours there are: a blank canvas has one. */
export function countColours({ rgba }: Pixels): number {
  const seen = new Set<number>();
  for (let at = 0; at < rgba.length; at += 4) {
    seen.add((rgba[at]! << 16) | (rgba[at + 1]! << 8) | rgba[at + 2]!);
  }
  return seen.size;
}

function colourAt({ rgba }: Pixels, at: number): Colour {
  return [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!];
}

function distance(a: Colour, b: Colour): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
}

function readChunks(png: Buffer) {
  let width = 0;
  let height = 0;
  let channels = 0;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      channels = { 2: 3, 6: 4 }[body[9]!] ?? 0;
      if (channels === 0 || body[8] !== 8 || body[12] !== 0)
        throw new Error('A kind of PNG that is not read.');
    } else if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  return { width, height, channels, data: Buffer.concat(data) };
}

/** The five row filters of PNG. */
function predict(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

function widen(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba.set(rgb.subarray(from, from + 3), to);
  }
  return rgba;
}
