import type { PipeCategory } from '../../model/pipeCategory';
import { NO_PIPE_FILTER, type PipeFilter } from '../../model/pipeFilter';
import { LAYER_GROUPS, type LayerGroup, type LayerKey } from '../layerKeys';
import { patch, store } from '../store';

export function setLayerVisible(key: LayerKey, visible: boolean): void {
  setVisible([key], visible);
}

export function setGroupVisible(group: LayerGroup, visible: boolean): void {
  setVisible(LAYER_GROUPS[group], visible);
}

export function setGroupOpacity(group: LayerGroup, opacity: number): void {
  patch('layers', { opacity: { ...store.getState().layers.opacity, [group]: opacity } });
}

export function setPipeFilter(change: Partial<PipeFilter>): void {
  patch('layers', { pipeFilter: { ...store.getState().layers.pipeFilter, ...change } });
}

export function clearPipeFilter(): void {
  patch('layers', { pipeFilter: NO_PIPE_FILTER });
}

/** Shows one category at full strength; the same one again shows all. */
export function toggleIsolated(category: PipeCategory): void {
  patch('layers', { isolated: store.getState().layers.isolated === category ? null : category });
}

export function setSoloUnderground(soloUnderground: boolean): void {
  patch('layers', { soloUnderground });
}

function setVisible(keys: readonly LayerKey[], visible: boolean): void {
  const others = store.getState().layers.hidden.filter((key) => !keys.includes(key));
  patch('layers', { hidden: visible ? others : [...others, ...keys] });
}
