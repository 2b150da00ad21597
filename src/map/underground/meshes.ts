/** A triangle mesh in the form deck.gl's SimpleMeshLayer takes. */
export type Mesh = {
  readonly attributes: {
    readonly POSITION: { readonly value: Float32Array; readonly size: 3 };
    readonly NORMAL: { readonly value: Float32Array; readonly size: 3 };
  };
  readonly indices: { readonly value: Uint16Array; readonly size: 1 };
};

/** A closed tube along x from 0 to 1 with radius 1. */
export function tubeMesh(sides: number): Mesh {
  const builder = meshBuilder();
  for (let i = 0; i < sides; i++) {
    const [a, b] = [turn(i / sides), turn((i + 1) / sides)];
    builder.quad([at(0, a), at(0, b), at(1, b), at(1, a)], [at(0, a), at(0, b), at(0, b), at(0, a)]);
    builder.triangle([at(0, [0, 0]), at(0, b), at(0, a)], [-1, 0, 0]);
    builder.triangle([at(1, [0, 0]), at(1, a), at(1, b)], [1, 0, 0]);
  }
  return builder.done();
}

/** A closed box along x from 0 to 1, from −1 to 1 across and up. */
export function boxMesh(): Mesh {
  const builder = meshBuilder();
  const corners: [number, number][] = [[1, 1], [-1, 1], [-1, -1], [1, -1]]; // biome-ignore format: a table
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % 4]!;
    const normal: Point = [0, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    builder.quad([at(0, a), at(0, b), at(1, b), at(1, a)], [normal, normal, normal, normal]);
    builder.triangle([at(0, [0, 0]), at(0, b), at(0, a)], [-1, 0, 0]);
    builder.triangle([at(1, [0, 0]), at(1, a), at(1, b)], [1, 0, 0]);
  });
  return builder.done();
}

/** A ball of radius 1. */
export function ballMesh(sides: number): Mesh {
  const builder = meshBuilder();
  const rings = Math.ceil(sides / 2);
  for (let ring = 0; ring < rings; ring++) {
    for (let i = 0; i < sides; i++) {
      const corners: Corners = [
        onBall(i / sides, ring / rings),
        onBall(i / sides, (ring + 1) / rings),
        onBall((i + 1) / sides, (ring + 1) / rings),
        onBall((i + 1) / sides, ring / rings),
      ];
      builder.quad(corners, corners);
    }
  }
  return builder.done();
}

type Point = readonly [number, number, number];
type Corners = readonly [Point, Point, Point, Point];

function at(x: number, [y, z]: readonly [number, number]): Point {
  return [x, y, z];
}

function turn(share: number): [number, number] {
  return [Math.cos(share * 2 * Math.PI), Math.sin(share * 2 * Math.PI)];
}

/** From the top (height 0) to the bottom (height 1). */
function onBall(around: number, height: number): Point {
  const [x, y] = turn(around);
  const radius = Math.sin(height * Math.PI);
  return [x * radius, y * radius, Math.cos(height * Math.PI)];
}

function meshBuilder() {
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  const vertex = (position: Point, normal: Point) => {
    positions.push(...position);
    normals.push(...normal);
    return positions.length / 3 - 1;
  };
  return {
    quad(corners: Corners, normal: Corners) {
      const [a, b, c, d] = corners.map((corner, i) => vertex(corner, normal[i]!)) as [
        number,
        number,
        number,
        number,
      ];
      indices.push(a, b, c, a, c, d);
    },
    triangle(corners: readonly [Point, Point, Point], normal: Point) {
      indices.push(...corners.map((corner) => vertex(corner, normal)));
    },
    done(): Mesh {
      return {
        attributes: {
          POSITION: { value: new Float32Array(positions), size: 3 },
          NORMAL: { value: new Float32Array(normals), size: 3 },
        },
        indices: { value: new Uint16Array(indices), size: 1 },
      };
    },
  };
}
