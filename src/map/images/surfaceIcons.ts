import type { Palette } from '../../drawing/palette';
import { box, disc, letters, type Pen, polygon, stroke } from './pen';

/** Posts and other fixed things of the surface. */
export function drawPost(pen: Pen, kind: string, colours: Palette): void {
  pen.strokeStyle = colours.post;
  pen.fillStyle = colours.halo;
  pen.lineWidth = 1.8;
  if (kind === 'street_lamp') {
    disc(pen, 3.2);
    pen.fill();
    pen.stroke();
    for (let i = 0; i < 8; i++) {
      const [x, y] = [Math.cos((i * Math.PI) / 4), Math.sin((i * Math.PI) / 4)];
      stroke(pen, [
        [x * 5.2, y * 5.2],
        [x * 7.6, y * 7.6],
      ]);
    }
  } else if (kind === 'pylon' || kind === 'substation') {
    box(pen, 14, 14, 1);
    pen.fill();
    pen.stroke();
    pen.fillStyle = colours.post;
    bolt(pen, 1);
  } else if (kind === 'gate') {
    pen.lineWidth = 2.4;
    stroke(pen, [
      [-8, 4],
      [-8, -4],
      [8, -4],
      [8, 4],
    ]);
  } else {
    disc(pen, 4);
    pen.fill();
    pen.stroke();
    pen.fillStyle = colours.post;
    disc(pen, 1.4);
    pen.fill();
  }
}

/** What a stall is kept for. */
export function drawStallMark(pen: Pen, kind: string, colours: Palette): void {
  if (kind === 'charging') {
    pen.fillStyle = '#1f9d57';
    disc(pen, 9);
    pen.fill();
    pen.fillStyle = '#ffffff';
    bolt(pen, 1.25);
    return;
  }
  pen.fillStyle = '#1d5fbf';
  box(pen, 18, 18, 3);
  pen.fill();
  pen.strokeStyle = colours.stallMark;
  pen.fillStyle = colours.stallMark;
  pen.lineWidth = 1.7;
  disc(pen, 1.7, [-1, -6]);
  pen.fill();
  stroke(pen, [
    [-1, -3.5],
    [-1, 1.5],
    [3, 1.5],
    [5, 6],
  ]);
  pen.beginPath();
  pen.arc(-1.2, 2.4, 4.2, 0.25 * Math.PI, 1.25 * Math.PI);
  pen.stroke();
}

/** A board beside a fire lane: no occupation. */
export function drawFireSign(pen: Pen, colours: Palette): void {
  pen.fillStyle = '#ffffff';
  pen.strokeStyle = colours.sign;
  pen.lineWidth = 2.4;
  disc(pen, 8.5);
  pen.fill();
  pen.stroke();
  pen.fillStyle = colours.sign;
  letters(pen, '消', 9.5);
}

/** Which way a drain runs. */
export function drawFlow(pen: Pen, colour: string, casing: string): void {
  polygon(pen, [-5, -5.5], [7, 0], [-5, 5.5], [-2.4, 0]);
  pen.strokeStyle = casing;
  pen.lineWidth = 3;
  pen.stroke();
  pen.fillStyle = colour;
  pen.fill();
}

function bolt(pen: Pen, scale: number): void {
  pen.save();
  pen.scale(scale, scale);
  polygon(pen, [1.5, -5.5], [-4, 1], [-0.5, 1], [-1.5, 5.5], [4, -1], [0.5, -1]);
  pen.fill();
  pen.restore();
}
