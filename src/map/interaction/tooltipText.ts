import type { TFunction } from 'i18next';
import { localName } from '../../model/localName';
import { readPipeCategory } from '../../model/pipeCategory';
import type { Formatters } from '../../ui/format';
import type { Picked } from './pick';

export type TooltipText = { readonly title: string; readonly lines: readonly string[] };

/** What a feature is and the figures that matter at a glance. */
export function tooltipText({ ref, properties }: Picked, t: TFunction, format: Formatters): TooltipText {
  const stated = (name: string) =>
    typeof properties[name] === 'string' ? (properties[name] as string) : null;
  const figure = (name: string) =>
    typeof properties[name] === 'number' ? (properties[name] as number) : null;
  const word = (family: string, name: string | null) =>
    name === null ? null : knownWord(t, `words.${family}.${name}`, name);
  const layerWord = t(`words.layer.${ref.layer}`);
  const named = localName(properties, format.language);
  const depth = figure('depth_m');
  const floors = figure('floors');

  switch (ref.layer) {
    case 'pipes': {
      const status = stated('status');
      return text(word('category', stated('category')) ?? layerWord, [
        stated('label'),
        depth === null
          ? t('map.tooltip.depthUnknown')
          : t('map.tooltip.depth', { depth: format.depth(depth) }),
        status === 'unknown' ? null : word('pipe_status', status),
      ]);
    }
    case 'pipe_nodes': {
      const category = readPipeCategory(properties.category);
      return text(word('node_kind', stated('kind')) ?? layerWord, [
        category && category !== 'unknown' ? t(`words.category.${category}`) : null,
      ]);
    }
    case 'compounds':
      return text(named ?? layerWord, [word('status', stated('status'))]);
    case 'buildings':
      return text(named ?? layerWord, [
        named ? layerWord : null,
        floors === null ? null : t('map.tooltip.floors', { count: floors }),
      ]);
    case 'parking':
      return text(layerWord, [
        word('parking_kind', stated('kind')),
        properties.new === true ? t('map.legend.newStall') : null,
        properties.charging === true ? t('map.legend.charging') : null,
        properties.accessible === true ? t('map.legend.accessible') : null,
      ]);
    case 'fire_lanes':
      return text(named ?? layerWord, [word('fire_lane_kind', stated('kind')), widthText()]);
    case 'fire_lane_markings':
      return text(word('marking_kind', stated('kind')) ?? layerWord, []);
    case 'obstacles':
      return text(word('obstacle_kind', stated('kind')) ?? layerWord, [stated('species')]);
    case 'roads':
      return text(named ?? layerWord, [widthText()]);
    default:
      return text(named ?? layerWord, []);
  }

  function widthText(): string | null {
    const width = figure('width_m');
    return width === null ? null : format.length(width, 1);
  }
}

/** The word for a name, or the name as it is: as a default value i18next would take it for one of our sentences. */
function knownWord(t: TFunction, key: string, name: string): string {
  const word: unknown = t(key as 'words.notStated', { defaultValue: '' });
  return typeof word === 'string' && word !== '' ? word : name;
}

function text(title: string, lines: readonly (string | null)[]): TooltipText {
  return { title, lines: [...new Set(lines.filter((line) => line !== null))] };
}
