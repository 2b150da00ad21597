import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SceneThing } from './sceneModel';
import type { SceneNode } from './sceneNodes';
import type { ScenePipe } from './scenePipes';
import type { SceneBuilding, SceneUpright } from './sceneSurface';

export type ThingLines = {
  readonly title: string;
  readonly lines: readonly string[];
  /** Said apart: what is drawn by guess. */
  readonly warning: string | null;
};

export function useThingLines(thing: SceneThing): ThingLines {
  const { t } = useTranslation();
  if (thing.kind === 'pipe') return pipeLines(thing, t);
  if (thing.kind === 'node') return nodeLines(thing, t);
  if (thing.kind === 'building') return buildingLines(thing, t);
  return uprightLines(thing, t);
}

function pipeLines({ properties, depths }: ScenePipe, t: TFunction): ThingLines {
  const { category, material, status, diameter_mm, section_width_mm, section_height_mm } = properties;
  const size =
    diameter_mm != null
      ? `DN${diameter_mm}`
      : section_width_mm != null && section_height_mm != null
        ? `${section_width_mm} × ${section_height_mm}\u00A0mm`
        : null;
  const reference = t(`words.depth_reference.${depths.reference}`);
  const depth = t('scene.depth', { reference, depth: range(depths.start, depths.end) });
  const assumed = depths.source === 'assumed';
  return {
    title: [t(`words.category.${category}`), size].filter(Boolean).join(' '),
    lines: [
      ...(assumed ? [] : [depth]),
      [material, status && t(`words.pipe_status.${status}`)].filter(Boolean).join(' · '),
    ].filter(Boolean),
    warning: assumed
      ? t('scene.depthAssumed', { depth: depths.start.toFixed(1) })
      : depths.source === 'one_end'
        ? t('scene.depthOneEnd')
        : depths.source === 'elevation'
          ? t('scene.depthFromElevation')
          : null,
  };
}

function nodeLines({ properties, shaft }: SceneNode, t: TFunction): ThingLines {
  const kind = t(`words.node_kind.${properties.kind ?? 'unknown'}`);
  const deep = t('scene.deep', { depth: shaft.bottom.toFixed(2) });
  return {
    title: `${t(`words.category.${properties.category}`)} · ${kind}`,
    lines: shaft.source === 'assumed' ? [] : [deep],
    warning:
      shaft.source === 'assumed'
        ? t('scene.depthAssumed', { depth: shaft.bottom.toFixed(1) })
        : shaft.source === 'connected'
          ? t('scene.depthFromPipes')
          : null,
  };
}

function buildingLines({ properties, height }: SceneBuilding, t: TFunction): ThingLines {
  const floors = properties.floors != null ? t('scene.floors', { count: properties.floors }) : null;
  const metres = t('scene.height', { height: height.toFixed(1) });
  return {
    title: properties.name ?? t('words.layer.buildings'),
    lines: [[floors, metres].filter(Boolean).join(' · ')],
    warning: null,
  };
}

function uprightLines({ properties, height }: SceneUpright, t: TFunction): ThingLines {
  return {
    title: t(`words.obstacle_kind.${properties.kind ?? 'other'}`),
    lines: [t('scene.height', { height: height.toFixed(1) })],
    warning: null,
  };
}

function range(a: number, b: number): string {
  const [start, end] = [a.toFixed(2), b.toFixed(2)];
  return start === end ? start : `${start} → ${end}`;
}
