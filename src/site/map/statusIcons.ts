import { STATUS_COLOURS } from '../../drawing/statusColours';
import { disc, type Pen, polygon, stroke } from '../../map/images/pen';
import { STATUS_COLOURS_DARK } from '../../map/layers/compounds';
import type { MapTheme } from '../../map/pipeColours';

export type Status = keyof typeof STATUS_COLOURS;
export const STATUSES = Object.keys(STATUS_COLOURS) as Status[];

export function readStatus(status: unknown): Status {
  return STATUSES.find((known) => known === status) ?? 'unknown';
}

export function statusColourIn(status: Status, theme: MapTheme): string {
  return (theme === 'dark' ? STATUS_COLOURS_DARK : STATUS_COLOURS)[status];
}

/**
 * The state of the works as a shape, so that it is told without its colour: an empty ring, a half-filled one, a full
 * disc, a disc and a square with a tick; a broken ring where nothing is stated. On a ground of its own.
 */
export function drawStatus(pen: Pen, status: Status, theme: MapTheme): void {
  const ground = theme === 'dark' ? '#0d1014' : '#ffffff';
  const colour = statusColourIn(status, theme);
  pen.fillStyle = ground;
  if (status === 'handed_over') polygon(pen, [-10.5, -10.5], [10.5, -10.5], [10.5, 10.5], [-10.5, 10.5]);
  else disc(pen, 11);
  pen.fill();
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = 3;
  if (status === 'unknown') pen.setLineDash([3.4, 2.9]);
  if (status === 'completed' || status === 'accepted') {
    disc(pen, 9);
    pen.fill();
  } else if (status === 'handed_over') {
    polygon(pen, [-8.5, -8.5], [8.5, -8.5], [8.5, 8.5], [-8.5, 8.5]);
    pen.fill();
  } else {
    disc(pen, 7.4);
    pen.stroke();
  }
  pen.setLineDash([]);
  if (status === 'under_construction') {
    pen.beginPath();
    pen.arc(0, 0, 7.4, -Math.PI / 2, Math.PI / 2);
    pen.fill();
  }
  if (status === 'accepted' || status === 'handed_over') {
    pen.strokeStyle = ground;
    pen.lineWidth = 2.4;
    stroke(pen, [
      [-4.4, 0.4],
      [-1.2, 3.6],
      [4.6, -3.4],
    ]);
  }
}
