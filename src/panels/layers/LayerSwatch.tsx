import { PIPE_CATEGORY_FACTS, type PipeCategory } from '../../model/pipeCategory';
import type { LayerKey } from '../../state/layerKeys';

/** A small sample of how the map draws a layer or a kind of pipe. */
export function LayerSwatch({ layer }: { readonly layer: LayerKey }) {
  return (
    <svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true" style={{ flex: 'none' }}>
      {layer.startsWith('pipes:') ? pipe(layer.slice(6) as PipeCategory) : SAMPLES[layer as SurfaceKey]}
    </svg>
  );
}

/** The colour of a kind of pipe, also for bars beside figures. */
export function pipeColour(category: PipeCategory): string {
  return PIPE_CATEGORY_FACTS[category].standardColour;
}

type SurfaceKey = Exclude<LayerKey, `pipes:${string}`>;

function pipe(category: PipeCategory) {
  return (
    <>
      <path d="M1 7h22" stroke="light-dark(#00000066,#ffffff80)" strokeWidth="5" />
      <path d="M1 7h22" stroke={pipeColour(category)} strokeWidth="3.4" />
    </>
  );
}

const SAMPLES: Record<SurfaceKey, React.ReactNode> = {
  compounds: <rect x="2" y="1.5" width="20" height="11" fill="#0f766e22" stroke="#0f766e" strokeWidth="1.5" />,
  buildings: <rect x="3" y="2" width="18" height="10" fill="#cfc8bf" stroke="#8d857b" />,
  roads: <rect x="1" y="3" width="22" height="8" fill="#d9dcdf" stroke="#aab0b5" strokeWidth="0.8" />,
  green: <rect x="2" y="2" width="20" height="10" rx="3" fill="#b7d9a8" stroke="#7fae6c" strokeWidth="0.8" />,
  parking: (
    <path d="M2 2v10M8.7 2v10M15.3 2v10M22 2v10M2 2h20" fill="none" stroke="#5b7fb8" strokeWidth="1.4" />
  ),
  fire_lanes: <rect x="1" y="3" width="22" height="8" fill="#f2b8b0" stroke="#d6453a" strokeWidth="0.9" />,
  fire_lane_markings: (
    <>
      <rect x="4" y="2" width="16" height="10" fill="none" stroke="#e0a800" strokeWidth="1.6" />
      <path d="M4 12 20 2M4 7l8-5M12 12l8-5" stroke="#e0a800" strokeWidth="1" />
    </>
  ),
  rescue_sites: (
    <rect x="2" y="2" width="20" height="10" fill="#f6d7b0" stroke="#c97a1c" strokeDasharray="3 2" />
  ),
  turning_areas: <rect x="5" y="1.5" width="14" height="11" fill="#f2b8b055" stroke="#d6453a" />,
  pipe_nodes: <circle cx="12" cy="7" r="4" fill="#ffffff" stroke="#4a5560" strokeWidth="1.6" />,
  obstacles: <circle cx="12" cy="7" r="5" fill="#6aa05a88" stroke="#4f8040" />,
  surroundings: <rect x="2" y="2" width="20" height="10" fill="#e8e6e1" stroke="#c9c5bd" />,
  other: <rect x="3" y="2" width="18" height="10" fill="none" stroke="#7a6fb0" strokeDasharray="2 2" />,
};
