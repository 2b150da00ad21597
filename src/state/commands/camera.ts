import type { Bounds } from '../../model/units';
import type { Camera } from '../slices/view';
import { patch, store } from '../store';

export function requestBounds(bounds: Bounds, animate = true): void {
  request({ bounds }, animate);
}

export function requestCamera(camera: Camera, animate = true): void {
  request({ camera }, animate);
}

/** The whole programme in view. */
export function requestWholeProject(animate = true): void {
  const bounds = store.getState().project.summary?.bounds;
  if (bounds) requestBounds(bounds, animate);
}

/** The map tells where it came to rest. */
export function cameraMoved(camera: Camera): void {
  patch('view', { camera });
}

function request(target: { bounds: Bounds } | { camera: Camera }, animate: boolean): void {
  const sequence = (store.getState().view.cameraRequest?.sequence ?? 0) + 1;
  patch('view', { cameraRequest: { sequence, target, animate } });
}
