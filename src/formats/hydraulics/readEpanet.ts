import { refusedFile } from '../rawFeature';
import type { Reader } from '../reader';
import { type InpSection, inpNetwork } from './inpNetwork';
import { numberIn, readInp } from './inpText';

/** Flow units that bring feet and inches with them; the others bring metres and millimetres. EPANET's default is GPM. */
const US_FLOW_UNITS = ['CFS', 'GPM', 'MGD', 'IMGD', 'AFD'];
const FOOT_M = 0.3048;
const INCH_MM = 25.4;

/**
 * A network of EPANET 2: junctions, reservoirs and tanks as points; pipes, pumps and valves as lines. Its figures keep
 * their own names and units, and stand in ours beside them where the meaning is certain.
 */
export const readEpanet: Reader = async (source, options) => {
  const text = await readInp(source, options);
  const isUs = US_FLOW_UNITS.includes(text.option('UNITS') ?? 'GPM');
  const network = await inpNetwork(text, sections(isUs), options);
  if (text.has('END')) return network;
  // EPANET ends every file with [END]; one without it may have been cut short within the coordinates.
  const cut = { ...refusedFile(text.file, 'bad_file', '[END] = null'), effect: 'told' as const };
  return { ...network, problems: [cut, ...network.problems] };
};

function sections(isUs: boolean): InpSection[] {
  const metres = (cell: string | undefined) => scaled(cell, isUs ? FOOT_M : 1);
  const millimetres = (cell: string | undefined) => scaled(cell, isUs ? INCH_MM : 1);
  const node = (name: string, type: string, fields: readonly string[]): InpSection => ({
    name,
    shape: 'node',
    properties: ({ cells }) => ({
      ...named(fields, cells.slice(1)),
      epanet_type: type,
      kind: type === 'junction' ? 'junction' : 'other',
      category: 'water',
      elevation_m: type === 'reservoir' ? null : metres(cells[1]),
      head_m: type === 'reservoir' ? metres(cells[1]) : null,
      tank_diameter_m: type === 'tank' ? metres(cells[5]) : null,
    }),
  });
  const link = (name: string, type: string, fields: readonly string[]): InpSection => ({
    name,
    shape: 'link',
    properties: ({ cells }) => {
      const size = cells[fields.indexOf('diameter') + 1];
      const length = fields.indexOf('length');
      return {
        ...named(fields, type === 'pump' ? [...cells.slice(1, 3), cells.slice(3).join(' ')] : cells.slice(1)),
        epanet_type: type,
        category: 'water',
        diameter_mm: fields.includes('diameter') ? positive(millimetres(size)) : null,
        length_m: length < 0 ? null : metres(cells[length + 1]),
      };
    },
  });
  return [
    node('JUNCTIONS', 'junction', ['elevation', 'demand', 'pattern']),
    node('RESERVOIRS', 'reservoir', ['head', 'pattern']),
    node('TANKS', 'tank', [
      'elevation',
      'initial_level',
      'minimum_level',
      'maximum_level',
      'diameter',
      'minimum_volume',
      'volume_curve',
      'overflow',
    ]),
    link('PIPES', 'pipe', [
      'start_node',
      'end_node',
      'length',
      'diameter',
      'roughness',
      'minor_loss',
      // Not `status`, which is ours for existing, planned and the like.
      'initial_status',
    ]),
    link('PUMPS', 'pump', ['start_node', 'end_node', 'parameters']),
    link('VALVES', 'valve', ['start_node', 'end_node', 'diameter', 'valve_type', 'setting', 'minor_loss']),
  ];
}

/** Cells by name: ids as text, figures as numbers; null where the row ends before. */
export function named(fields: readonly string[], cells: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field, i) => [field, cellValue(field, cells[i])]));
}

/** Names of nodes, curves and patterns may look like numbers. */
const TEXT_FIELDS = /node|pattern|curve|outlet|gage|pack|parameters/;

function cellValue(field: string, cell: string | undefined): string | number | null {
  if (cell === undefined) return null;
  return TEXT_FIELDS.test(field) ? cell : (numberIn(cell) ?? cell);
}

export function scaled(cell: string | undefined, factor: number): number | null {
  const value = numberIn(cell);
  // Inches and feet make long tails of digits: a micrometre is enough.
  return value === null ? null : factor === 1 ? value : Number((value * factor).toFixed(6));
}

export function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}
