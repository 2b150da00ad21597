import { useComputedColorScheme } from '@mantine/core';
import { PALETTES, type Palette } from '../../drawing/palette';
import { PIPE_COLOURS } from '../../map/pipeColours';
import { PIPE_CATEGORY_FACTS, type PipeCategory } from '../../model/pipeCategory';
import type { LayerKey } from '../../state/layerKeys';

/** A small sample of how the map draws a layer or a kind of pipe, in the theme at hand. */
export function LayerSwatch({ layer }: { readonly layer: LayerKey | 'pipes' }) {
  const theme = useComputedColorScheme('light');
  return (
    <svg viewBox="0 0 26 14" width="26" height="14" aria-hidden="true" style={{ flex: 'none' }}>
      {layer.startsWith('pipes:') ? (
        <PipeSample category={layer.slice(6) as PipeCategory} />
      ) : (
        SAMPLES[layer as SurfaceKey](PALETTES[theme])
      )}
    </svg>
  );
}

/** The colour of each kind of pipe in the theme at hand, also for bars beside figures. */
export function usePipeColour(): (category: PipeCategory) => string {
  const theme = useComputedColorScheme('light');
  return (category) => PIPE_COLOURS[theme][category].line;
}

type SurfaceKey = Exclude<LayerKey | 'pipes', `pipes:${string}`>;

/** The line with the letter that stands along it on the map, for kinds that share a colour. */
function PipeSample({ category }: { readonly category: PipeCategory }) {
  const { line, casing } = PIPE_COLOURS[useComputedColorScheme('light')][category];
  const { letter } = PIPE_CATEGORY_FACTS[category];
  return (
    <>
      <path d="M1 7h24" stroke={line} strokeWidth="3" />
      <text
        x="13"
        y="10.6"
        textAnchor="middle"
        fontSize="10"
        fontWeight="700"
        fill={line}
        stroke={casing}
        strokeWidth="3"
        paintOrder="stroke"
      >
        {letter}
      </text>
    </>
  );
}

const SAMPLES: Record<SurfaceKey, (colours: Palette) => React.ReactNode> = {
  compounds: ({ compoundGround, hover }) => (
    <rect x="2" y="1.5" width="22" height="11" fill={compoundGround} stroke={hover} strokeWidth="1.6" />
  ),
  buildings: ({ building, buildingEdge }) => (
    <rect x="4" y="2" width="18" height="10" fill={building} stroke={buildingEdge} />
  ),
  roads: ({ road, roadEdge }) => <rect x="1.5" y="3" width="23" height="8" fill={road} stroke={roadEdge} />,
  green: ({ green, greenEdge }) => (
    <rect x="3" y="2" width="20" height="10" rx="3" fill={green} stroke={greenEdge} />
  ),
  parking: ({ stall, stallNew, stallLine }) => (
    <>
      <rect x="2" y="2" width="11" height="10" fill={stallNew} />
      <rect x="13" y="2" width="11" height="10" fill={stall} />
      <path d="M2 2v10M7.5 2v10M13 2v10M18.5 2v10M24 2v10" stroke={stallLine} strokeWidth="1.2" />
    </>
  ),
  fire_lanes: ({ lanePaint, laneEdge }) => (
    <rect x="1.5" y="3" width="23" height="8" fill={lanePaint} stroke={laneEdge} />
  ),
  fire_lane_markings: ({ paint }) => (
    <>
      <rect x="4" y="2" width="18" height="10" fill="none" stroke={paint} strokeWidth="1.8" />
      <path d="m5 11 7-8m0 8 7-8" stroke={paint} strokeWidth="1.2" />
    </>
  ),
  rescue_sites: ({ rescue }) => outlined(rescue),
  turning_areas: ({ turning }) => outlined(turning),
  pipes: ({ quietLabel }) => <path d="M1 4.5h24M1 9.5h24" stroke={quietLabel} strokeWidth="2.4" />,
  pipe_nodes: ({ node, quietLabel }) => (
    <circle cx="13" cy="7" r="4.5" fill={node} stroke={quietLabel} strokeWidth="1.8" />
  ),
  obstacles: ({ tree, treeEdge, post }) => (
    <>
      <circle cx="9" cy="7" r="5" fill={tree} fillOpacity="0.7" stroke={treeEdge} />
      <circle cx="20" cy="7" r="2.2" fill={post} />
    </>
  ),
  surroundings: ({ block, street, streetCasing }) => (
    <>
      <rect x="2" y="1.5" width="22" height="11" fill={block} stroke={streetCasing} />
      <path d="M2 7h22" stroke={street} strokeWidth="3" />
    </>
  ),
  other: ({ other }) => outlined(other),
};

function outlined(colour: string) {
  return <rect x="4" y="2" width="18" height="10" fill={colour} fillOpacity="0.25" stroke={colour} />;
}
