import { readFileSync } from 'node:fs';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LayerFeature, LayerId } from '../../model/layer';
import type { Project } from '../../model/project';
import { ruleBook } from '../../standards/ruleBook';
import { type Review, review } from '../engine';

const folder = new URL('../../../data/quanjiao/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** Two compounds of the sample, with what was planted in them. */
const COMPOUNDS = ['nanyue-xincun', 'dongyuan'];

/** The same things drawn in another way must give the same review, to 0.1 mm, by every rule. */
describe('the same layout, drawn otherwise', () => {
  const plain = reviewDrawn((geometry) => geometry);

  it('has findings to compare, of many rules', () => {
    expect(plain.findings.length).toBeGreaterThan(25);
    expect(new Set(plain.findings.map(({ rule }) => rule)).size).toBeGreaterThan(10);
  });

  it('in another order, with the same ids and places', () => {
    const back = reviewDrawn(
      (geometry) => geometry,
      (features) => [...features].reverse(),
    );
    expect(back.findings).toEqual(plain.findings);
    expect(back.summary).toEqual(plain.summary);
  });

  it('with a third ordinate', () => {
    const high = reviewDrawn((geometry) =>
      mapPositions(geometry, (path) => path.map((at) => [...at, 431.5])),
    );
    expect(told(high)).toEqual(told(plain));
    expect(high.summary).toEqual(plain.summary);
  });

  it('with every vertex drawn twice', () => {
    const twice = reviewDrawn((geometry) => mapPositions(geometry, (path) => path.flatMap((at) => [at, at])));
    expect(told(twice)).toEqual(told(plain));
    expect(twice.summary).toEqual(plain.summary);
  });

  it('with lines and areas of one part each as multi-part', () => {
    const multi = reviewDrawn((geometry): Geometry => {
      if (geometry.type === 'LineString')
        return { type: 'MultiLineString', coordinates: [geometry.coordinates] };
      return geometry.type === 'Polygon'
        ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
        : geometry;
    });
    expect(told(multi)).toEqual(told(plain));
    expect(multi.summary).toEqual(plain.summary);
  });

  it('with pipes of two parts that meet', () => {
    const cut = reviewDrawn((geometry, layer): Geometry => {
      if (layer !== 'pipes' || geometry.type !== 'LineString') return geometry;
      const [first, second, ...rest] = geometry.coordinates as [Position, Position];
      const middle = first.map((degrees, k) => (degrees + second[k]!) / 2);
      return {
        type: 'MultiLineString',
        coordinates: [
          [first, middle],
          [middle, second, ...rest],
        ],
      };
    });
    expect(told(cut)).toEqual(told(plain));
    expect(cut.summary).toEqual(plain.summary);
  });

  it('with rings that turn the other way and begin elsewhere', () => {
    const turned = reviewDrawn((geometry) =>
      geometry.type === 'Polygon'
        ? { ...geometry, coordinates: geometry.coordinates.map(turnedRing) }
        : geometry,
    );
    expect(told(turned)).toEqual(told(plain));
    expect(turned.summary).toEqual(plain.summary);
  });
});

function reviewDrawn(
  draw: (geometry: Geometry, layer: string) => Geometry,
  order: (features: LayerFeature[]) => LayerFeature[] = (features) => features,
): Review {
  const file = read('project.json') as Project['file'];
  const own = ({ properties: { id } }: LayerFeature) => COMPOUNDS.some((name) => id.startsWith(name));
  const layers = Object.entries(file.layers).map(([layer, name]) => {
    const { features } = read(name) as { features: LayerFeature[] };
    const drawn = features
      .filter((feature) => layer !== 'surroundings' && own(feature))
      .map((feature) => ({ ...feature, geometry: draw(feature.geometry, layer) }));
    return [layer as LayerId, { type: 'FeatureCollection', features: order(drawn) }];
  });
  return review({ file, layers: Object.fromEntries(layers) } as Project, ruleBook());
}

/** Without the place: of something that is equally near all along it may be told elsewhere. */
function told({ findings }: Review): string[] {
  return findings
    .map(({ rule, verdict, features, measured, required, reason }) =>
      [rule, verdict, features.join(' '), measured?.toFixed(3), required, reason].join(' | '),
    )
    .sort();
}

function mapPositions(geometry: Geometry, map: (path: Position[]) => Position[]): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: map([geometry.coordinates])[0]! };
    case 'LineString':
      return { ...geometry, coordinates: map(geometry.coordinates) };
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map(map) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(map)) };
    default:
      return geometry;
  }
}

function turnedRing(ring: Position[]): Position[] {
  const open = ring.slice(0, -1).reverse();
  const begun = [...open.slice(1), open[0]!];
  return [...begun, begun[0]!];
}
