import { box, disc, letters, type Pen, polygon, stroke } from './pen';

export type NodeInk = { readonly line: string; readonly fill: string; readonly letter: string };

/** The symbol of a node: its shape says the kind, its colour and letter the category. */
export function drawNode(pen: Pen, kind: string, ink: NodeInk): void {
  const draw = SHAPES[kind] ?? manhole;
  pen.strokeStyle = ink.line;
  pen.fillStyle = ink.fill;
  pen.lineWidth = 1.8;
  draw(pen, ink);
}

type Shape = (pen: Pen, ink: NodeInk) => void;

const manhole: Shape = (pen, ink) => {
  disc(pen, 9);
  fillAndStroke(pen);
  pen.fillStyle = ink.line;
  letters(pen, ink.letter, ink.letter.length > 1 ? 8.5 : 10.5);
};

const SHAPES: Partial<Record<string, Shape>> = {
  manhole,
  inspection_chamber: (pen, ink) => {
    box(pen, 15, 15, 3);
    fillAndStroke(pen);
    pen.fillStyle = ink.line;
    letters(pen, ink.letter, ink.letter.length > 1 ? 7.5 : 9.5);
  },
  valve: (pen) => {
    polygon(pen, [-8, -5.5], [-8, 5.5], [8, -5.5], [8, 5.5]);
    fillAndStroke(pen);
    stroke(
      pen,
      [
        [0, 0],
        [0, -8],
      ],
      [
        [-3.5, -8],
        [3.5, -8],
      ],
    );
  },
  hydrant: (pen, ink) => {
    disc(pen, 8);
    fillAndStroke(pen);
    pen.fillStyle = ink.line;
    pen.beginPath();
    pen.arc(0, 0, 8, 0, Math.PI);
    pen.fill();
    stroke(
      pen,
      [
        [0, -8],
        [0, -11],
      ],
      [
        [-3, -11],
        [3, -11],
      ],
    );
  },
  inlet: (pen) => {
    box(pen, 16, 10, 1);
    fillAndStroke(pen);
    pen.lineWidth = 1.4;
    for (const x of [-4, 0, 4]) {
      stroke(pen, [
        [x, -3],
        [x, 3],
      ]);
    }
  },
  outfall: (pen, ink) => {
    polygon(pen, [-8, -7], [8, 0], [-8, 7]);
    pen.fillStyle = ink.line;
    fillAndStroke(pen);
  },
  septic_tank: (pen, ink) => {
    box(pen, 20, 12, 2);
    fillAndStroke(pen);
    stroke(pen, [
      [0, -6],
      [0, 6],
    ]);
    pen.fillStyle = ink.line;
    disc(pen, 1.6, [-5, 0]);
    pen.fill();
    disc(pen, 1.6, [5, 0]);
    pen.fill();
  },
  meter: (pen) => {
    disc(pen, 7);
    fillAndStroke(pen);
    stroke(pen, [
      [-3, 3],
      [3, -3],
    ]);
  },
  handhole: (pen) => {
    box(pen, 15, 11, 1);
    fillAndStroke(pen);
    stroke(
      pen,
      [
        [-7, -5],
        [7, 5],
      ],
      [
        [-7, 5],
        [7, -5],
      ],
    );
  },
  cabinet: (pen, ink) => {
    box(pen, 18, 12, 1);
    fillAndStroke(pen);
    pen.fillStyle = ink.line;
    polygon(pen, [1.5, -5], [-4, 1], [-0.5, 1], [-1.5, 5], [4, -1], [0.5, -1]);
    pen.fill();
  },
  lamp_base: (pen) => {
    disc(pen, 5);
    fillAndStroke(pen);
    stroke(
      pen,
      [
        [-3.5, -3.5],
        [3.5, 3.5],
      ],
      [
        [-3.5, 3.5],
        [3.5, -3.5],
      ],
    );
  },
  junction: small(3.4),
  bend: small(2.8),
  house_connection: (pen) => {
    polygon(pen, [-5.5, 5], [-5.5, -1], [0, -6], [5.5, -1], [5.5, 5]);
    fillAndStroke(pen);
  },
  cap: (pen) => {
    pen.lineWidth = 3;
    stroke(pen, [
      [0, -6],
      [0, 6],
    ]);
  },
  other: small(4),
  unknown: small(4),
};

function small(radius: number): Shape {
  return (pen) => {
    disc(pen, radius);
    fillAndStroke(pen);
  };
}

function fillAndStroke(pen: Pen): void {
  pen.fill();
  pen.stroke();
}
