import type { LonLat } from '../../model/units';
import { initialTool, type ToolSlice } from '../slices/tool';
import { patch, store } from '../store';

/** Starts a tool; the same one again, or `none`, ends it. */
export function setTool(active: ToolSlice['active']): void {
  const same = store.getState().tool.active === active;
  patch('tool', { ...initialTool, active: same ? 'none' : active });
}

/** Adds a vertex; after a finished measure it begins a new one. */
export function addMeasurePoint(at: LonLat): void {
  const { points, finished } = store.getState().tool;
  patch('tool', { points: finished ? [at] : [...points, at], finished: false });
}

export function removeMeasurePoint(): void {
  patch('tool', { points: store.getState().tool.points.slice(0, -1), finished: false });
}

export function finishMeasure(): void {
  patch('tool', { finished: true });
}
