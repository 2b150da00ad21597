import type { Bounds } from '../../model/units';
import type { Camera, CameraRequest } from '../slices/view';
import { patch, store } from '../store';

/** @param closest the zoom that small bounds are not gone beyond. */
export function requestBounds(bounds: Bounds, animate = true, closest?: number): void {
  request(closest === undefined ? { bounds } : { bounds, closest }, animate);
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

function request(target: CameraRequest['target'], animate: boolean): void {
  const sequence = (store.getState().view.cameraRequest?.sequence ?? 0) + 1;
  patch('view', { cameraRequest: { sequence, target, animate } });
}
