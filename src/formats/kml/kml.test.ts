import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { plainWriteOptions, sourceOf } from '../../../test/builders/foreignFiles';
import { emptyProject, type Project } from '../../model/project';
import { ImportError } from '../importTypes';
import { readKml } from './readKml';
import { write } from './writeKml';

const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Folder><name>雨水</name>
<Placemark id="p1"><name>Y1 &lt;b&gt;</name><ExtendedData><Data name="管径"><value>DN300</value></Data></ExtendedData>
<LineString><coordinates>117.1,32.1,20.5 117.2,32.2,20.25</coordinates></LineString></Placemark>
<Folder><name>井</name><Placemark><Point><coordinates>117.1,32.1</coordinates></Point></Placemark></Folder>
</Folder>
<NetworkLink><Link><href>https://example.org/secret.kml</href></Link></NetworkLink>
</Document></kml>`;
const read = (content: string | Uint8Array) => readKml(sourceOf('a.kml', 'kml', content), {});

describe('readKml', () => {
  it('reads placemarks with the folder they lie in, and tells links without following them', async () => {
    const { features, problems, crs } = await read(KML);
    expect(crs?.crs).toBe('EPSG:4326');
    expect(features.map(({ layer }) => layer)).toEqual(['雨水', '雨水/井']);
    expect(features[0]!.value).toMatchObject({
      id: 'p1',
      properties: { name: 'Y1 <b>', 管径: 'DN300' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [117.1, 32.1, 20.5],
          [117.2, 32.2, 20.25],
        ],
      },
    });
    expect(problems).toMatchObject([{ code: 'unsupported_entity', detail: '<NetworkLink>', line: 8 }]);
  });

  it('reads the document of a KMZ', async () => {
    const { features } = await read(zipSync({ 'files/a.png': strToU8('x'), 'doc.kml': strToU8(KML) }));
    expect(features).toHaveLength(2);
  });

  it('refuses what is damaged, defines entities or is no KML', async () => {
    const entity =
      '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&x;</name></Placemark></kml>';
    const cut = Array.from({ length: 9 }, (_, i) => KML.slice(0, (KML.length * (i + 1)) / 10));
    for (const text of [entity, '<html><body/></html>', '', ...cut]) {
      await expect(read(text)).rejects.toBeInstanceOf(ImportError);
    }
    await expect(read(zipSync({ 'a.txt': strToU8('x') }))).rejects.toMatchObject({
      problem: { code: 'missing_part' },
    });
  });
});

describe('writeKml', () => {
  it('comes back with every property and its type', async () => {
    const project = {
      ...emptyProject('demo', { zh: '演示 & <1>', en: 'Demo' }),
      layers: {
        pipes: {
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              properties: {
                id: 'a',
                category: 'storm',
                diameter_mm: 300,
                owner: null,
                '<x>': [1, { y: '"' }],
                note: '=1+1',
              },
              geometry: {
                type: 'LineString',
                coordinates: [
                  [117.123456789, 32.1, 1.5],
                  [117.2, 32.2, 2],
                ],
              },
            },
          ],
        },
        green: {
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              properties: { id: 'g' },
              geometry: {
                type: 'MultiPolygon',
                coordinates: [
                  [
                    [
                      [0, 0],
                      [4, 0],
                      [4, 4],
                      [0, 4],
                      [0, 0],
                    ],
                    [
                      [1, 1],
                      [1, 2],
                      [2, 2],
                      [2, 1],
                      [1, 1],
                    ],
                  ],
                  [
                    [
                      [5, 5],
                      [6, 5],
                      [6, 6],
                      [5, 5],
                    ],
                  ],
                ],
              },
            },
          ],
        },
      },
    } as unknown as Project;
    const files = await write(project, plainWriteOptions());
    const { features, problems } = await read(files.get('demo.kml')!);
    expect(problems).toEqual([]);
    const back = Object.fromEntries(
      features.map(({ layer, value }) => [
        layer,
        (({ properties, geometry }) => ({ properties, geometry }))(value as never),
      ]),
    );
    for (const layer of ['pipes', 'green'] as const) {
      const { properties, geometry } = project.layers[layer]!.features[0]!;
      expect(back[layer]).toEqual({ properties, geometry });
    }
  });
});
