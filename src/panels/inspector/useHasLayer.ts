import type { LayerId } from '../../model/layer';
import { useApp } from '../../state/store';

/** Whether the project has anything of a layer: without it a measured zero means "not known". */
export function useHasLayer(): (layer: LayerId) => boolean {
  const layers = useApp((state) => state.project.summary?.layers);
  return (layer) => (layers?.[layer]?.count ?? 0) > 0;
}
