import type { Layer } from '@deck.gl/core';
import type { FeatureRef } from '../../model/featureRef';
import type { Metres } from '../../model/units';
import { glowLayers, plumbLayers } from './layers/highlightLayers';
import { nodeLayers } from './layers/nodeLayers';
import { pipeLayers } from './layers/pipeLayers';
import { ladderMarks, pitLayers } from './layers/pitLayers';
import { buildingLayer, groundLayers, uprightLayers } from './layers/surfaceLayers';
import { pipeGroups } from './pipeGroups';
import { type SceneModel, type SceneThing, thingKey } from './sceneModel';
import type { SceneSettings } from './sceneSettings';
import type { PartOptions } from './tubeParts';

export type DrawScene = (settings: SceneSettings, metresPerPixel: Metres) => Layer[];

/**
 * The layers of a scene from the bottom up: pit, glow, pipes and shafts, glass ground, buildings, words.
 * Groups whose settings did not change are handed over again as they were, which costs deck.gl nothing.
 */
export function sceneLayers(model: SceneModel): {
  draw: DrawScene;
  find(ref: FeatureRef): SceneThing | null;
} {
  const things = new Map<string, SceneThing>(
    [...model.pipes, ...model.nodes, ...model.buildings, ...model.uprights].map((thing) => [
      thingKey(thing.ref),
      thing,
    ]),
  );
  const find = (ref: FeatureRef | null) => (ref && things.get(thingKey(ref))) ?? null;
  const { origin } = model.frame;

  const pit = remember(pitLayers);
  const marks = remember(ladderMarks);
  const groups = remember(
    (
      hidden: SceneSettings['hidden'],
      pipeFilter: SceneSettings['pipeFilter'],
      isolated: SceneSettings['isolated'],
    ) => pipeGroups(model.pipes, { hidden, pipeFilter, isolated }),
  );
  const pipes = remember(
    (
      shown: ReturnType<typeof groups>,
      exaggeration: number,
      minimumRadius: Metres,
      theme: SceneSettings['theme'],
      opacity: number,
    ) => pipeLayers(origin, shown, { exaggeration, minimumRadius, theme }, opacity),
  );
  const nodes = remember(
    (
      exaggeration: number,
      minimumRadius: Metres,
      theme: SceneSettings['theme'],
      hidden: SceneSettings['hidden'],
      isolated: SceneSettings['isolated'],
      opacity: number,
    ) =>
      nodeLayers(
        origin,
        model.nodes.filter(nodeShown(hidden, isolated)),
        { exaggeration, minimumRadius, theme },
        opacity,
      ),
  );
  const surface = remember(
    (theme: SceneSettings['theme'], hidden: SceneSettings['hidden'], opacity: SceneSettings['opacity']) => {
      const options = { theme, hidden, opacity };
      return {
        ground: groundLayers(model, options),
        above: [...uprightLayers(model, options), ...buildingLayer(model, options)],
      };
    },
  );
  const glow = (name: string, thing: SceneThing | null, options: PartOptions) =>
    thing ? glowLayers(name, model, thing, options) : [];

  return {
    find,
    draw(settings, metresPerPixel) {
      const minimumRadius = thinnest(metresPerPixel);
      const { exaggeration, theme, hidden, pipeFilter, isolated, opacity } = settings;
      const shown = groups(hidden, pipeFilter, isolated);
      const { ground, above } = surface(theme, hidden, opacity);
      const inSight = (ref: FeatureRef | null) => {
        const thing = find(ref);
        return thing && isShown(thing, settings) ? thing : null;
      };
      const selected = inSight(settings.selected);
      const hovered = inSight(settings.hovered);
      const options = { exaggeration, theme, minimumRadius };
      return [
        ...pit(model, exaggeration, theme),
        ...glow('hovered', hovered === selected ? null : hovered, options),
        ...glow('selected', selected, options),
        ...pipes(shown, exaggeration, minimumRadius, theme, opacity.underground),
        ...nodes(exaggeration, minimumRadius, theme, hidden, isolated, opacity.underground),
        ...ground,
        ...above,
        ...marks(model, exaggeration, theme, metresPerPixel),
        ...(selected?.kind === 'pipe' ? plumbLayers(model, selected, options) : []),
      ];
    },
  };
}

function nodeShown(hidden: SceneSettings['hidden'], isolated: SceneSettings['isolated']) {
  return ({ properties }: SceneModel['nodes'][number]) =>
    !hidden.includes('pipe_nodes') &&
    !hidden.includes(`pipes:${properties.category}`) &&
    (isolated === null || properties.category === isolated);
}

function isShown(thing: SceneThing, settings: SceneSettings): boolean {
  if (thing.kind === 'pipe')
    return Object.values(pipeGroups([thing], settings)).some((group) => group.length > 0);
  if (thing.kind === 'node') return nodeShown(settings.hidden, settings.isolated)(thing);
  return !settings.hidden.includes(thing.kind === 'building' ? 'buildings' : 'obstacles');
}

/** Keeps the last answer until an argument changes. */
function remember<A extends unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; answer: R } | null = null;
  return (...args) => {
    if (!last || args.some((arg, i) => arg !== last?.args[i])) last = { args, answer: compute(...args) };
    return last.answer;
  };
}

/** Half the width of the thinnest tube that can be seen and hit; never over half a metre. */
function thinnest(metresPerPixel: Metres): Metres {
  return Math.max(0.04, Math.min(0.5, 1.4 * metresPerPixel));
}
