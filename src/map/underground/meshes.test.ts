import { expect, test } from 'vitest';
import { ballMesh, boxMesh, type Mesh, tubeMesh } from './meshes';

test.each([
  ['tube', tubeMesh(12), Math.PI],
  ['box', boxMesh(), 4],
  ['ball', ballMesh(24), (4 / 3) * Math.PI],
])('the %s is closed, faces outward and has about its volume', (_, mesh, volume) => {
  // Volume by the divergence theorem: positive only when triangles turn outward.
  expect(signedVolume(mesh) / volume).toBeGreaterThan(0.94);
  expect(signedVolume(mesh) / volume).toBeLessThan(1.0001);
});

test.each([tubeMesh(12), boxMesh(), ballMesh(12)])('normals have length 1', (mesh) => {
  const { value } = mesh.attributes.NORMAL;
  for (let i = 0; i < value.length; i += 3) {
    expect(Math.hypot(value[i]!, value[i + 1]!, value[i + 2]!)).toBeCloseTo(1, 6);
  }
});

function signedVolume({ attributes, indices }: Mesh): number {
  const corner = (i: number) =>
    Array.from(attributes.POSITION.value.slice(i * 3, i * 3 + 3)) as [number, number, number];
  let sum = 0;
  for (let i = 0; i < indices.value.length; i += 3) {
    const [a, b, c] = [
      corner(indices.value[i]!),
      corner(indices.value[i + 1]!),
      corner(indices.value[i + 2]!),
    ];
    sum +=
      a[0] * (b[1] * c[2] - b[2] * c[1]) -
      a[1] * (b[0] * c[2] - b[2] * c[0]) +
      a[2] * (b[0] * c[1] - b[1] * c[0]);
  }
  return sum / 6;
}
