import type { Map as MapLibreMap } from 'maplibre-gl';
import { PALETTES } from '../../drawing/palette';
import type { MapTheme } from '../pipeColours';
import { disc, letters, type Pen, polygon, READ_BACK, stroke } from './pen';

/** A cluster shows its share of violations in so many steps. */
export const SHARE_STEPS = 12;

/** Name of the picture of a finding or a cluster. */
export const markImage = (verdict: string, theme: MapTheme) => `finding/${verdict}/${theme}`;
export const clusterImage = (share: number, theme: MapTheme) => `finding/share-${share}/${theme}`;

/** Gives the map the pictures of the overview; it keeps them, also over a lost WebGL context. */
export function provideFindingMarks(map: MapLibreMap, theme: MapTheme): void {
  const pictures: [name: string, side: number, draw: (pen: Pen) => void][] = [
    [markImage('violation', theme), MARK, (pen) => drawMark(pen, 'violation', theme)],
    [markImage('cannot_tell', theme), MARK, (pen) => drawMark(pen, 'cannot_tell', theme)],
  ];
  for (let share = 0; share <= SHARE_STEPS; share++) {
    pictures.push([
      clusterImage(share, theme),
      CLUSTER,
      (pen) => drawCluster(pen, share / SHARE_STEPS, theme),
    ]);
  }
  for (const [name, side, draw] of pictures) {
    const image = map.hasImage(name) ? null : picture(side, draw);
    if (image) map.addImage(name, image, { pixelRatio: DENSITY });
  }
}

/** In CSS pixels. */
const MARK = 32;
const CLUSTER = 44;
const DENSITY = 2;

function picture(side: number, draw: (pen: Pen) => void): ImageData | null {
  const canvas = new OffscreenCanvas(side * DENSITY, side * DENSITY);
  const pen = canvas.getContext('2d', READ_BACK);
  if (!pen) return null;
  pen.scale(DENSITY, DENSITY);
  pen.translate(side / 2, side / 2);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  draw(pen);
  return pen.getImageData(0, 0, side * DENSITY, side * DENSITY);
}

/** A flag on a pole that stands on the place, so that the pipes there stay in sight. */
function drawMark(pen: Pen, verdict: 'violation' | 'cannot_tell', theme: MapTheme): void {
  const { finding, paint, halo } = PALETTES[theme];
  const colour = verdict === 'violation' ? finding : paint;
  const foot = MARK / 2;
  const head = -6;
  const outlined = (path: () => void) => {
    path();
    pen.strokeStyle = halo;
    pen.lineWidth = 3;
    pen.stroke();
  };
  pen.strokeStyle = halo;
  pen.lineWidth = 4;
  stroke(pen, [
    [0, foot - 2],
    [0, head],
  ]);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.8;
  stroke(pen, [
    [0, foot - 1],
    [0, head],
  ]);
  pen.translate(0, head);
  if (verdict === 'violation') {
    outlined(() => {
      pen.beginPath();
      pen.roundRect(-7, -7, 14, 14, 2);
    });
    pen.fillStyle = colour;
    pen.fill();
    pen.strokeStyle = halo;
    pen.lineWidth = 2;
    stroke(
      pen,
      [
        [-3.2, -3.2],
        [3.2, 3.2],
      ],
      [
        [3.2, -3.2],
        [-3.2, 3.2],
      ],
    );
    return;
  }
  outlined(() => polygon(pen, [0, -8.5], [8.5, 0], [0, 8.5], [-8.5, 0]));
  pen.fillStyle = halo;
  pen.fill();
  pen.strokeStyle = colour;
  pen.lineWidth = 1.8;
  pen.stroke();
  pen.fillStyle = colour;
  letters(pen, '?', 11);
}

/** A ring: violations in their colour from the top on, the rest in that of what cannot be told. */
function drawCluster(pen: Pen, share: number, theme: MapTheme): void {
  const { finding, paint, halo } = PALETTES[theme];
  pen.fillStyle = halo;
  pen.globalAlpha = 0.94;
  disc(pen, 21);
  pen.fill();
  pen.globalAlpha = 1;
  pen.lineCap = 'butt';
  pen.lineWidth = 4;
  const turn = -Math.PI / 2;
  const arc = (from: number, to: number, colour: string) => {
    pen.beginPath();
    pen.arc(0, 0, 18, turn + from * 2 * Math.PI, turn + to * 2 * Math.PI);
    pen.strokeStyle = colour;
    pen.stroke();
  };
  if (share < 1) arc(share, 1, paint);
  if (share > 0) arc(0, share, finding);
}
