import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { drawingText, readDrawing } from '../../../test/builders/drawing';
import { indexColour } from './colours';

const NAMES = { gbk: '雨水管线及检查井', korean: '우수맨홀 오수맨홀', latin: 'Straße Größe' };

const named = (version: string, page: string, text: string) =>
  drawingText({
    header: [9, '$ACADVER', 1, version, 9, '$DWGCODEPAGE', 3, page],
    entities: [0, 'TEXT', 8, text, 10, 1, 20, 1, 40, 1, 1, text],
  });

async function read(bytes: Uint8Array, encoding?: string) {
  const {
    shapes,
    encoding: used,
    features,
  } = await readDrawing(bytes, encoding === undefined ? {} : { encoding });
  return { text: shapes[0]!.properties!.text, layer: features[0]!.layer, encoding: used };
}

describe('how the characters of a drawing are read', () => {
  it.each([
    ['AC1015', 'ANSI_936', 'gbk', NAMES.gbk, 'gb18030'],
    ['AC1009', 'ANSI_936', 'gbk', NAMES.gbk, 'gb18030'],
    ['AC1018', 'ANSI_949', 'euc-kr', NAMES.korean, 'euc-kr'],
    ['AC1015', 'ANSI_1252', 'win1252', NAMES.latin, 'windows-1252'],
  ])('%s: %s is believed where the bytes bear it out', async (version, page, written, text, used) => {
    const found = await read(iconv.encode(named(version, page, text), written));
    expect(found).toEqual({ text, layer: text, encoding: { used, why: 'stated' } });
  });

  it('AC1021 and later are UTF-8 whatever the header says', async () => {
    const found = await read(iconv.encode(named('AC1021', 'ANSI_949', NAMES.korean), 'utf8'));
    expect(found).toMatchObject({ text: NAMES.korean, encoding: { used: 'utf-8', why: 'stated' } });
  });

  it('older ones are UTF-8 where the bytes are, whatever the header says', async () => {
    const found = await read(iconv.encode(named('AC1015', 'ANSI_936', NAMES.gbk), 'utf8'));
    expect(found).toMatchObject({ text: NAMES.gbk, encoding: { used: 'utf-8', why: 'checked' } });
  });

  it('AC1032 in GBK, which is no UTF-8, is not garbled either', async () => {
    const found = await read(iconv.encode(named('AC1032', 'ANSI_936', NAMES.gbk), 'gbk'));
    expect(found).toMatchObject({ text: NAMES.gbk, encoding: { used: 'gb18030' } });
  });

  it('the person has the last word', async () => {
    const bytes = iconv.encode(named('AC1015', 'ANSI_1252', NAMES.korean), 'euc-kr');
    expect(await read(bytes, 'euc-kr')).toEqual({
      text: NAMES.korean,
      layer: NAMES.korean,
      encoding: { used: 'euc-kr', why: 'chosen' },
    });
  });

  it('escapes name characters outside the code page', async () => {
    const found = await read(iconv.encode(named('AC1015', 'ANSI_936', '\\U+6C34\\M+5C4E3^J^ '), 'gbk'));
    expect(found.text).toBe('水你\n^'.replace('你', iconv.decode(Buffer.from([0xc4, 0xe3]), 'gbk')));
  });
});

describe('binary drawings', () => {
  /** Codes in two bytes; text ends with zero; whole numbers of two bytes, others of eight. */
  function binary(wide: boolean): Uint8Array {
    const parts: Buffer[] = [Buffer.from('AutoCAD Binary DXF\r\n\u001a\0', 'latin1')];
    const code = (value: number) => {
      const bytes = Buffer.alloc(wide ? 2 : 1);
      if (wide) bytes.writeInt16LE(value);
      else bytes.writeUInt8(value);
      parts.push(bytes);
    };
    const text = (at: number, value: string) => {
      code(at);
      parts.push(Buffer.from(`${value}\0`, 'latin1'));
    };
    const real = (at: number, value: number) => {
      code(at);
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleLE(value);
      parts.push(bytes);
    };
    text(0, 'SECTION');
    text(2, 'ENTITIES');
    text(0, 'LINE');
    text(8, 'pipe');
    code(62);
    parts.push(Buffer.from([1, 0]));
    for (const [at, value] of [
      [10, 1.25],
      [20, 2],
      [30, 0],
      [11, 3],
      [21, 4],
      [31, 0],
    ] as const)
      real(at, value);
    text(0, 'ENDSEC');
    text(0, 'EOF');
    return new Uint8Array(Buffer.concat(parts));
  }

  it.each([true, false])('are read as text ones are (codes of two bytes: %s)', async (wide) => {
    const { shapes, features } = await readDrawing(binary(wide));
    expect(shapes[0]!.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [1.25, 2],
        [3, 4],
      ],
    });
    expect(shapes[0]!.properties).toMatchObject({ layer: 'pipe', color: '#ff0000' });
    expect(features[0]!.line).toBeNull();
  });

  it('cut short are refused', async () => {
    await expect(readDrawing(binary(true).subarray(0, 60))).rejects.toMatchObject({
      problem: { code: 'bad_file' },
    });
  });
});

it('colour indexes are those that another program has', async () => {
  const { default: DxfParser } = await import('dxf-parser');
  const entities = Array.from({ length: 255 }, (_, i) => [
    0,
    'POINT',
    8,
    '0',
    10,
    0,
    20,
    0,
    62,
    i + 1,
  ]).flat();
  const parsed = new DxfParser().parseSync(drawingText({ entities }))!;
  for (const entity of parsed.entities) {
    const { colorIndex, color } = entity as unknown as { colorIndex: number; color: number };
    const ours = Number.parseInt(indexColour(colorIndex)!.slice(1), 16);
    // The last bit of some is rounded otherwise there.
    for (const shift of [16, 8, 0]) {
      expect(
        Math.abs(((ours >> shift) & 255) - ((color >> shift) & 255)),
        `${colorIndex}`,
      ).toBeLessThanOrEqual(1);
    }
  }
});
