import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inspector } from '../../i18n/zh/inspector';
import { words } from '../../i18n/zh/words';
import type { LayerId } from '../../model/layer';
import { kindKey } from './feature/kindOf';

/** The words for values of known properties, in the current language; anything else stays as written. */
export function useFeatureWords() {
  const { t } = useTranslation();
  return useMemo(() => featureWords(t), [t]);
}

export type FeatureWords = ReturnType<typeof featureWords>;

export function featureWords(t: TFunction) {
  const value = (layer: LayerId, key: string, text: string): string => {
    const table = tableOf(layer, key);
    return table && hasWord(table, text) ? t(`${table}.${text}` as 'words.notStated') : text;
  };
  return {
    value,
    /** What a row or title calls a feature of this layer and kind. */
    kind: (layer: LayerId, kind: string | null): string =>
      kind === null ? t(`words.layer.${layer}`) : value(layer, kindKey(layer), kind),
  };
}

function tableOf(layer: LayerId, key: string): string | null {
  return (LAYER_TABLES[layer]?.[key] ?? TABLES[key]) || null;
}

const TABLES: Readonly<Record<string, string>> = {
  laying: 'words.laying',
  pressure_class: 'words.pressure_class',
  depth_reference: 'words.depth_reference',
  survey_method: 'words.survey_method',
  programme: 'words.programme',
  material: 'inspector.value.material',
  surface: 'inspector.value.surface',
  entrance_side: 'inspector.value.side',
  condition: 'inspector.value.condition',
  flow_direction: 'inspector.value.flow',
  layout: 'inspector.value.layout',
  work_kind: 'inspector.value.work_kind',
  work_state: 'inspector.value.work_state',
};

const LAYER_TABLES: { readonly [L in LayerId]?: Readonly<Record<string, string>> } = {
  compounds: { status: 'words.status', category: 'words.renovation' },
  buildings: { use: 'inspector.value.building_use' },
  roads: { use: 'inspector.value.road_use' },
  green: { kind: 'inspector.value.green_kind' },
  parking: { kind: 'words.parking_kind' },
  fire_lanes: { kind: 'words.fire_lane_kind' },
  fire_lane_markings: { kind: 'words.marking_kind' },
  pipes: { category: 'words.category', status: 'words.pipe_status' },
  pipe_nodes: { kind: 'words.node_kind', category: 'words.category' },
  obstacles: { kind: 'words.obstacle_kind' },
  surroundings: { kind: 'inspector.value.surroundings_kind' },
};

function hasWord(table: string, text: string): boolean {
  let node: unknown = { words, inspector };
  for (const part of [...table.split('.'), text]) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return false;
    node = (node as Record<string, unknown>)[part];
  }
  return typeof node === 'string';
}
