import { LAYER_IDS, type LayerFeature, type LayerId } from '../model/layer';
import { localName } from '../model/localName';
import { featuresOf, type Project } from '../model/project';
import type { Party } from '../review/parties';
import { UNIT_SPACE } from '../wording/formatters';
import { kindWord } from '../wording/partyWords';
import type { Translator } from '../wording/translator';

/** One side of a conflict, as its owner has to be told of it. Absent is null: the source does not say. */
export type ReportedParty = {
  readonly layer: LayerId;
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly owner: string | null;
  readonly size: string | null;
  readonly material: string | null;
};

export function partyReporter(project: Project, words: Translator): (party: Party) => ReportedParty {
  const byId = new Map<LayerId, ReadonlyMap<string, Properties>>(
    LAYER_IDS.map((layer) => [
      layer,
      new Map(
        (featuresOf(project, layer) as LayerFeature[]).map(({ properties }) => [properties.id, properties]),
      ),
    ]),
  );
  return (party) => {
    const { layer, id } = party.ref;
    const properties = byId.get(layer)?.get(id) ?? {};
    return {
      layer,
      id,
      kind: alone(kindWord(party, words)),
      name: localName(party, words.language),
      owner: text(properties.owner),
      size: sizeText(layer, properties, words),
      material: materialText(properties, words),
    };
  };
}

/** As the only word of a cell; Chinese has no capitals. */
function alone(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

type Properties = { readonly [property: string]: unknown };

function sizeText(layer: LayerId, properties: Properties, { t, format }: Translator): string | null {
  const [diameter, width, height, kilovolts] = SIZES.map((name) => number(properties[name]));
  if (layer === 'pipes') {
    if (diameter != null) return `DN${diameter}`;
    if (width != null && height != null) return `${width} × ${height}${UNIT_SPACE}mm`;
    return kilovolts != null ? `${kilovolts}${UNIT_SPACE}kV` : null;
  }
  const floors = number(properties.floors);
  if (layer === 'buildings' && floors !== null) return t('findings.output.size.floors', { floors });
  const metres = number(properties.width_m);
  return metres === null ? null : t('findings.output.size.width', { width: format.length(metres, 1) });
}

const SIZES = ['diameter_mm', 'section_width_mm', 'section_height_mm', 'voltage_kv'] as const;

function materialText({ material, surface }: Properties, { t, exists }: Translator): string | null {
  for (const [table, value] of [
    ['material', text(material)],
    ['surface', text(surface)],
  ] as const) {
    if (value === null) continue;
    const key = `inspector.value.${table}.${value}`;
    return exists(key) ? t(key as 'words.notStated') : value;
  }
  return null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
