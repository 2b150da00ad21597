import type { Reader } from '../reader';
import { type InpSection, inpNetwork } from './inpNetwork';
import { type InpText, numberIn, readInp } from './inpText';
import { named, positive, scaled } from './readEpanet';

/** Flow units that bring feet with them; CMS, LPS and MLD bring metres. SWMM's default is CFS. */
const US_FLOW_UNITS = ['CFS', 'GPM', 'MGD'];
const FOOT_M = 0.3048;

/**
 * A network of SWMM 5: junctions, outfalls, storage units and dividers as points; conduits and other links as lines;
 * subcatchments as polygons. A link's inverts come from its nodes and offsets, its size from its cross-section.
 */
export const readSwmm: Reader = async (source, options) => {
  const text = await readInp(source, options);
  const isUs = US_FLOW_UNITS.includes(text.option('FLOW_UNITS') ?? 'CFS');
  return inpNetwork(text, sections(text, isUs ? FOOT_M : 1), options);
};

function sections(text: InpText, unit: number): InpSection[] {
  const inverts = new Map<string, number>();
  for (const section of ['JUNCTIONS', 'OUTFALLS', 'STORAGE', 'DIVIDERS']) {
    for (const { cells } of text.rows(section)) {
      const invert = numberIn(cells[1]);
      if (invert !== null) inverts.set(cells[0]!, invert);
    }
  }
  const node = (name: string, type: string, fields: readonly string[]): InpSection => ({
    name,
    shape: 'node',
    properties: ({ cells }) => {
      const [invert, depth] = [numberIn(cells[1]), positive(numberIn(cells[2]))];
      // A junction's greatest depth reaches from its invert to the ground; that of a storage unit need not.
      const ground = type === 'junction' && invert !== null && depth !== null ? invert + depth : null;
      return {
        ...named(fields, cells.slice(1)),
        swmm_type: type,
        kind: type === 'junction' || type === 'outfall' ? type : 'other',
        category: 'drain',
        bottom_m: invert === null ? null : metres(invert, unit),
        ground_m: ground === null ? null : metres(ground, unit),
      };
    },
  });
  const shapes = new Map(text.rows('XSECTIONS').map(({ cells }) => [cells[0]!, cells.slice(1)] as const));
  const byElevation = text.option('LINK_OFFSETS') === 'ELEVATION';
  const elevation = (nodeId: string | undefined, offset: string | undefined): number | null => {
    const invert = inverts.get(nodeId ?? '') ?? null;
    const value = numberIn(offset);
    if (byElevation)
      return value === null
        ? offset === '*' && invert !== null
          ? metres(invert, unit)
          : null
        : metres(value, unit);
    return invert === null ? null : metres(invert + (value ?? 0), unit);
  };
  const link = (name: string, type: string, fields: readonly string[]): InpSection => ({
    name,
    shape: 'link',
    properties: ({ cells }) => {
      const shape = shapes.get(cells[0]!) ?? [];
      const isConduit = type === 'conduit';
      return {
        ...named(['start_node', 'end_node', ...fields], cells.slice(1)),
        ...named(['section_shape', 'section_1', 'section_2', 'section_3', 'section_4', 'barrels'], shape),
        swmm_type: type,
        category: 'drain',
        ...(isConduit ? sizeOf(shape, unit) : {}),
        length_m: isConduit ? scaled(cells[3], unit) : null,
        start_elevation_m: isConduit ? elevation(cells[1], cells[5] ?? '0') : null,
        end_elevation_m: isConduit ? elevation(cells[2], cells[6] ?? '0') : null,
        depth_reference: isConduit ? 'invert' : null,
      };
    },
  });
  return [
    node('JUNCTIONS', 'junction', [
      'invert',
      'maximum_depth',
      'initial_depth',
      'surcharge_depth',
      'ponded_area',
    ]),
    node('OUTFALLS', 'outfall', ['invert', 'outfall_type']),
    node('STORAGE', 'storage', ['invert', 'maximum_depth', 'initial_depth', 'storage_shape']),
    node('DIVIDERS', 'divider', ['invert', 'diverted_link_node', 'divider_type']),
    link('CONDUITS', 'conduit', [
      'length',
      'roughness',
      'start_offset',
      'end_offset',
      'initial_flow',
      'maximum_flow',
    ]),
    link('PUMPS', 'pump', ['pump_curve', 'initial_status']),
    link('ORIFICES', 'orifice', ['orifice_type', 'offset', 'discharge_coefficient']),
    link('WEIRS', 'weir', ['weir_type', 'crest_height', 'discharge_coefficient']),
    link('OUTLETS', 'outlet', ['offset', 'outlet_type']),
    {
      name: 'SUBCATCHMENTS',
      shape: 'area',
      properties: ({ cells }) => ({
        ...named(
          ['rain_gage', 'outlet', 'area', 'impervious_pct', 'width', 'slope_pct', 'curb_length'],
          cells.slice(1),
        ),
        swmm_type: 'subcatchment',
      }),
    },
  ];
}

/** Geom1 of a circle is its diameter; of a rectangle its height, with the width in Geom2. */
function sizeOf([shape, first, second]: readonly string[], unit: number): Record<string, number | null> {
  const kind = shape?.toUpperCase();
  const millimetres = (cell: string | undefined) => positive(scaled(cell, unit * 1000));
  if (kind === 'CIRCULAR' || kind === 'FORCE_MAIN') return { diameter_mm: millimetres(first) };
  if (kind !== 'RECT_CLOSED' && kind !== 'RECT_OPEN') return {};
  return { section_height_mm: millimetres(first), section_width_mm: millimetres(second) };
}

function metres(value: number, unit: number): number {
  return Number((value * unit).toFixed(6));
}
