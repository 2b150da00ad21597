import { describe, expect, it } from 'vitest';
import { ImportError } from '../importTypes';
import { parseSidecar, sidecarByName, sidecarByText } from './sidecars';

const text = (more: object) => JSON.stringify({ format: 'jingran-publish', version: 1, ...more });
const read = async (more: object) => parseSidecar('publish', text(more), 'publish.json');

describe('publish.json', () => {
  it('is known by its name, or by the format at its head', () => {
    expect(sidecarByName('p.zip/Publish.json')).toBe('publish');
    expect(sidecarByText(text({}))).toBe('publish');
  });

  it('comes as it is written', async () => {
    const file = {
      title: { zh: '改造', en: 'Works' },
      address: 'https://example.org/gaizao/',
      notice: { start: '2026-03-01', end: '2026-03-10', objection: null },
      layers: { compounds: ['name', 'works', 'works.note'], roads: [] },
      quantities: ['green_m2'],
      grid_m: 0.5,
      coordinates: 'gcj02',
      photos: { a: [{ file: 'photos/gate 门.jpg', caption: { zh: '门', en: 'gate' }, taken: '2026-02' }] },
      basemap: { tiles: 'tiles/{z}/{x}/{y}.png', attribution: '© 天地图', max_zoom: 17 },
      remark: '…',
    };
    expect(await read(file)).toEqual({
      kind: 'publish',
      publish: { format: 'jingran-publish', version: 1, ...file },
      problems: [],
    });
  });

  it.each([
    [{ version: 2 }, 'version = 2'],
    [{ layers: { pipes: ['status'] } }, 'layers.pipes'],
    [{ layers: { roads: 'all' } }, 'layers.roads = "all"'],
    [{ everything: true }, 'everything = true'],
    [{ quantities: ['pipe_depth_m'] }, 'quantities[0] = "pipe_depth_m"'],
    [{ grid_m: 0 }, 'grid_m = 0'],
    [{ address: 'https://example.org/site' }, 'address = "https://example.org/site"'],
    [{ address: 'javascript:alert(1)/' }, 'address = "javascript:alert(1)/"'],
    [{ coordinates: 'bd09' }, 'coordinates = "bd09"'],
    [{ grid_m: 100 }, 'grid_m = 100'],
    [{ title: { zh: '只有中文' } }, 'title.en'],
    [{ notice: { start: '1 March' } }, 'notice.start = "1 March"'],
    [{ photos: { a: [{ file: '/etc/passwd' }] } }, 'photos.a[0].file = "/etc/passwd"'],
    [{ photos: { a: [{ file: 'x/../../y.jpg' }] } }, 'photos.a[0].file'],
    [{ photos: { a: [{ file: 'C:\\y.jpg' }] } }, 'photos.a[0].file'],
  ])('is refused as a whole with %s, which is named with its place', async (more, detail) => {
    const refused = read(more);
    await expect(refused).rejects.toThrow(ImportError);
    await expect(read(more)).rejects.toThrow(`publish.json: bad_publish: ${detail}`);
  });

  it.each(['javascript:alert(1)', '../x/{z}.png', 'https://t.example; script-src *', '//t.example/{z}.png'])(
    'refuses tiles at %s',
    async (tiles) => {
      const detail = `basemap.tiles = ${JSON.stringify(tiles)}`;
      await expect(read({ basemap: { tiles, attribution: '' } })).rejects.toThrow(detail);
    },
  );
});
