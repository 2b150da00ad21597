import type { DrawingEncoding, GroupText } from './groupText';
import { groupText } from './groupText';
import type { DrawnLayer } from './layerStyles';
import { OWN_APPLICATION, ownJson, ownPieces } from './ownData';
import { addSymbol, SYMBOL_BLOCKS } from './symbolBlocks';

export type DrawnExtent = { west: number; south: number; east: number; north: number };

/** Handle of the block record of model space, which owns every entity. */
export const MODEL_SPACE = '1F';

/** Handles of what every drawing has; entities begin behind them. */
const H = {
  blockRecords: '1',
  layers: '2',
  styles: '3',
  lineTypes: '5',
  views: '6',
  ucs: '7',
  viewports: '8',
  applications: '9',
  dimensionStyles: 'A',
  root: 'C',
  groups: 'D',
  plotStyles: 'E',
  normalPlotStyle: 'F',
  layer0: '10',
  standardStyle: '11',
  byBlock: '14',
  byLayer: '15',
  continuous: '16',
  acad: '12',
  own: '13',
  layouts: '1A',
  paperSpace: '1B',
  paperLayout: '1E',
  modelLayout: '22',
  dimensionStyle: '27',
  viewport: '29',
  modelBlock: '20',
  modelEnd: '21',
  paperBlock: '1C',
  paperEnd: '1D',
} as const;
export const FIRST_HANDLE = 0x100;

/**
 * What stands before and behind the entities, as the DXF reference asks of AC1015 and AC1021: header, tables, blocks;
 * dictionaries and layouts. The grid is told on layer 0, in extended data.
 */
export function drawingFrame(options: {
  readonly layers: readonly DrawnLayer[];
  readonly encoding: DrawingEncoding;
  readonly extent: DrawnExtent;
  /** Of the coordinates, for this program. */
  readonly crs: string;
  readonly crsName: string;
  readonly handle: () => string;
}): { readonly head: (nextHandle: string) => string; readonly tail: string } {
  const { layers, encoding, extent, handle } = options;
  const out = groupText();
  const isUtf8 = encoding === 'utf-8';
  const middle = [(extent.west + extent.east) / 2, (extent.south + extent.north) / 2] as const;
  const height = Math.max(extent.north - extent.south, (extent.east - extent.west) / 1.6, 1) * 1.05;
  const isDegrees = Math.max(Math.abs(extent.west), Math.abs(extent.east)) <= 180;
  const records = SYMBOL_BLOCKS.map((symbol) => ({ symbol, record: handle() }));
  addTables(
    out,
    layers,
    isUtf8,
    [...middle],
    height,
    ownPieces(ownJson({ crs: options.crs }, () => true)),
    handle,
  );
  addBlockRecords(out, records);
  out.add(0, 'ENDTAB', 0, 'ENDSEC');
  out.add(0, 'SECTION', 2, 'BLOCKS');
  addBlock(out, '*Model_Space', H.modelBlock, H.modelEnd, MODEL_SPACE);
  addBlock(out, '*Paper_Space', H.paperBlock, H.paperEnd, H.paperSpace);
  for (const { symbol, record } of records) {
    addBlock(out, symbol.name, handle(), handle(), record, () => addSymbol(out, symbol, handle, record));
  }
  out.add(0, 'ENDSEC', 0, 'SECTION', 2, 'ENTITIES');
  const body = out.take();
  addObjects(out, extent);
  const tail = out.take();
  const head = (nextHandle: string) => {
    out.add(999, `Jingran ${OWN_APPLICATION} ${options.crsName.replace(/[^\x20-\x7e]/g, '?')}`);
    out.add(0, 'SECTION', 2, 'HEADER');
    out.add(9, '$ACADVER', 1, isUtf8 ? 'AC1021' : 'AC1015', 9, '$DWGCODEPAGE', 3, 'ANSI_936');
    out.add(9, '$INSBASE', 10, 0, 20, 0, 30, 0);
    out.add(9, '$EXTMIN', 10, extent.west, 20, extent.south, 30, 0);
    out.add(9, '$EXTMAX', 10, extent.east, 20, extent.north, 30, 0);
    out.add(9, '$LTSCALE', 40, 1, 9, '$CLAYER', 8, '0', 9, '$MEASUREMENT', 70, 1);
    // 6: metres. Degrees have no unit there.
    out.add(9, '$INSUNITS', 70, isDegrees ? 0 : 6, 9, '$LUNITS', 70, 2, 9, '$LUPREC', 70, 4);
    out.add(9, '$HANDSEED', 5, nextHandle, 0, 'ENDSEC', 0, 'SECTION', 2, 'CLASSES', 0, 'ENDSEC');
    return out.take() + body;
  };
  return { head, tail };
}

function addTables(
  out: GroupText,
  layers: readonly DrawnLayer[],
  hasTrueColour: boolean,
  [x, y]: readonly number[],
  height: number,
  crsPieces: readonly string[],
  handle: () => string,
): void {
  const table = (name: string, own: string, count: number) =>
    out.add(0, 'TABLE', 2, name, 5, own, 330, '0', 100, 'AcDbSymbolTable', 70, count);
  const entry = (type: string, own: string, owner: string, subclass: string) =>
    out.add(0, type, 5, own, 330, owner, 100, 'AcDbSymbolTableRecord', 100, subclass);
  out.add(0, 'SECTION', 2, 'TABLES');
  table('VPORT', H.viewports, 1);
  entry('VPORT', H.viewport, H.viewports, 'AcDbViewportTableRecord');
  out.add(2, '*Active', 70, 0, 10, 0, 20, 0, 11, 1, 21, 1, 12, x!, 22, y!, 13, 0, 23, 0, 14, 10, 24, 10);
  out.add(
    15,
    10,
    25,
    10,
    16,
    0,
    26,
    0,
    36,
    1,
    17,
    0,
    27,
    0,
    37,
    0,
    40,
    height,
    41,
    1.6,
    42,
    50,
    43,
    0,
    44,
    0,
  );
  out.add(50, 0, 51, 0, 71, 0, 72, 1000, 73, 1, 74, 3, 75, 0, 76, 0, 77, 0, 78, 0, 0, 'ENDTAB');
  table('LTYPE', H.lineTypes, 3);
  for (const [name, own] of [
    ['ByBlock', H.byBlock],
    ['ByLayer', H.byLayer],
    ['Continuous', H.continuous],
  ] as const) {
    entry('LTYPE', own, H.lineTypes, 'AcDbLinetypeTableRecord');
    out.add(2, name, 70, 0, 3, '', 72, 65, 73, 0, 40, 0);
  }
  out.add(0, 'ENDTAB');
  table('LAYER', H.layers, layers.length + 1);
  const layer = (own: string, name: string, index: number, colour: string | null) => {
    entry('LAYER', own, H.layers, 'AcDbLayerTableRecord');
    out.add(2, name, 70, 0, 62, index);
    if (colour !== null && hasTrueColour) out.add(420, Number.parseInt(colour.slice(1), 16));
    out.add(6, 'Continuous', 370, -3, 390, H.normalPlotStyle);
  };
  layer(H.layer0, '0', 7, null);
  out.add(1001, OWN_APPLICATION, ...crsPieces.flatMap((piece) => [1000, piece]));
  for (const { name, index, colour } of layers) layer(handle(), name, index, colour);
  out.add(0, 'ENDTAB');
  table('STYLE', H.styles, 1);
  entry('STYLE', H.standardStyle, H.styles, 'AcDbTextStyleTableRecord');
  out.add(2, 'Standard', 70, 0, 40, 0, 41, 1, 50, 0, 71, 0, 42, 2.5, 3, 'txt', 4, 'gbcbig.shx', 0, 'ENDTAB');
  table('VIEW', H.views, 0);
  out.add(0, 'ENDTAB');
  table('UCS', H.ucs, 0);
  out.add(0, 'ENDTAB');
  table('APPID', H.applications, 2);
  entry('APPID', H.acad, H.applications, 'AcDbRegAppTableRecord');
  out.add(2, 'ACAD', 70, 0);
  entry('APPID', H.own, H.applications, 'AcDbRegAppTableRecord');
  out.add(2, OWN_APPLICATION, 70, 0, 0, 'ENDTAB');
  table('DIMSTYLE', H.dimensionStyles, 1);
  out.add(100, 'AcDbDimStyleTable', 71, 0);
  out.add(0, 'DIMSTYLE', 105, H.dimensionStyle, 330, H.dimensionStyles, 100, 'AcDbSymbolTableRecord');
  out.add(100, 'AcDbDimStyleTableRecord', 2, 'Standard', 70, 0, 340, H.standardStyle, 0, 'ENDTAB');
}

function addBlockRecords(
  out: GroupText,
  records: readonly { readonly symbol: { readonly name: string }; readonly record: string }[],
): void {
  out.add(0, 'TABLE', 2, 'BLOCK_RECORD', 5, H.blockRecords, 330, '0', 100, 'AcDbSymbolTable');
  out.add(70, records.length + 2);
  for (const [name, own, layout] of [
    ['*Model_Space', MODEL_SPACE, H.modelLayout],
    ['*Paper_Space', H.paperSpace, H.paperLayout],
    ...records.map(({ symbol, record }) => [symbol.name, record, '0'] as const),
  ]) {
    out.add(0, 'BLOCK_RECORD', 5, own, 330, H.blockRecords, 100, 'AcDbSymbolTableRecord');
    out.add(100, 'AcDbBlockTableRecord', 2, name, 340, layout);
  }
}

function addBlock(
  out: GroupText,
  name: string,
  begin: string,
  end: string,
  record: string,
  addEntities: () => void = () => {},
): void {
  const isPaper = name === '*Paper_Space' ? [67, 1] : [];
  out.add(0, 'BLOCK', 5, begin, 330, record, 100, 'AcDbEntity', ...isPaper, 8, '0', 100, 'AcDbBlockBegin');
  out.add(2, name, 70, 0, 10, 0, 20, 0, 30, 0, 3, name, 1, '');
  addEntities();
  out.add(0, 'ENDBLK', 5, end, 330, record, 100, 'AcDbEntity', ...isPaper, 8, '0', 100, 'AcDbBlockEnd');
}

function addObjects(out: GroupText, extent: DrawnExtent): void {
  const dictionary = (
    own: string,
    owner: string,
    entries: readonly (readonly [name: string, target: string])[],
  ) =>
    out.add(
      ...[0, 'DICTIONARY', 5, own, 330, owner, 100, 'AcDbDictionary', 281, 1],
      ...entries.flatMap(([name, target]) => [3, name, 350, target]),
    );
  out.add(0, 'ENDSEC', 0, 'SECTION', 2, 'OBJECTS');
  dictionary(H.root, '0', [
    ['ACAD_GROUP', H.groups],
    ['ACAD_LAYOUT', H.layouts],
    ['ACAD_PLOTSTYLENAME', H.plotStyles],
  ]);
  dictionary(H.groups, H.root, []);
  dictionary(H.layouts, H.root, [
    ['Model', H.modelLayout],
    ['Layout1', H.paperLayout],
  ]);
  out.add(0, 'ACDBDICTIONARYWDFLT', 5, H.plotStyles, 330, H.root, 100, 'AcDbDictionary', 281, 1);
  out.add(3, 'Normal', 350, H.normalPlotStyle, 100, 'AcDbDictionaryWithDefault', 340, H.normalPlotStyle);
  out.add(0, 'ACDBPLACEHOLDER', 5, H.normalPlotStyle, 330, H.plotStyles);
  addLayout(out, 'Model', 0, H.modelLayout, MODEL_SPACE, extent);
  addLayout(out, 'Layout1', 1, H.paperLayout, H.paperSpace, { west: 0, south: 0, east: 420, north: 297 });
  out.add(0, 'ENDSEC', 0, 'EOF');
}

function addLayout(
  out: GroupText,
  name: string,
  order: number,
  own: string,
  record: string,
  { west, south, east, north }: DrawnExtent,
): void {
  out.add(0, 'LAYOUT', 5, own, 330, H.layouts, 100, 'AcDbPlotSettings', 1, '', 2, '', 4, 'A3', 6, '');
  out.add(40, 7.5, 41, 20, 42, 7.5, 43, 20, 44, 420, 45, 297, 46, 0, 47, 0, 48, 0, 49, 0);
  out.add(140, 0, 141, 0, 142, 1, 143, 1, 70, order === 0 ? 1024 : 688, 72, 1, 73, 0, 74, 5, 7, '', 75, 16);
  out.add(147, 1, 148, 0, 149, 0, 100, 'AcDbLayout', 1, name, 70, 1, 71, order);
  out.add(10, west, 20, south, 11, east, 21, north, 12, 0, 22, 0, 32, 0);
  out.add(14, west, 24, south, 34, 0, 15, east, 25, north, 35, 0, 146, 0);
  out.add(13, 0, 23, 0, 33, 0, 16, 1, 26, 0, 36, 0, 17, 0, 27, 1, 37, 0, 76, 0, 330, record);
}
