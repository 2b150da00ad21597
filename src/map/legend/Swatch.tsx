import { useEffect, useRef } from 'react';
import { PALETTES, type Palette } from '../../drawing/palette';
import { STATUS_COLOURS } from '../../drawing/statusColours';
import { PIPE_CATEGORY_FACTS, type PipeCategory } from '../../model/pipeCategory';
import { mapImage } from '../images/mapImages';
import { ICON_DENSITY, ICON_SIZE } from '../images/pen';
import { STATUS_COLOURS_DARK } from '../layers/compounds';
import { CORE_DASH, STATUS_DASH } from '../layers/pipes';
import { type MapTheme, PIPE_COLOURS } from '../pipeColours';
import type { LegendToken } from './legendTokens';

/** A small picture of a thing as the map draws it. */
export function Swatch({ token, theme }: { token: LegendToken; theme: MapTheme }) {
  const icon = iconName(token, theme);
  if (icon) return <IconSwatch name={icon} />;
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
      {drawing(token, theme, PALETTES[theme])}
    </svg>
  );
}

const WIDTH = 28;
const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;

function iconName({ group, kind, category }: LegendToken, theme: MapTheme): string | null {
  if (group === 'nodes') return `node/${kind}/${category ?? 'unknown'}/${theme}`;
  if (group === 'parking' && (kind === 'charging' || kind === 'accessible')) return `stall/${kind}/${theme}`;
  if (group === 'fire' && kind === 'sign') return `sign/fire/${theme}`;
  const drawn = ['pole', 'street_lamp', 'pylon', 'substation', 'gate', 'other'];
  return group === 'surface' && drawn.includes(kind) ? `post/${kind}/${theme}` : null;
}

function IconSwatch({ name }: { name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const image = mapImage(name);
    if (image) canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [name]);
  const side = ICON_SIZE * ICON_DENSITY;
  return (
    <canvas
      ref={canvas}
      width={side}
      height={side}
      style={{ width: HEIGHT, height: HEIGHT, marginInline: (WIDTH - HEIGHT) / 2 }}
    />
  );
}

function drawing({ group, kind }: LegendToken, theme: MapTheme, colours: Palette) {
  switch (group) {
    case 'compound': {
      const statuses: Record<string, string> = theme === 'light' ? STATUS_COLOURS : STATUS_COLOURS_DARK;
      const colour = statuses[kind] ?? STATUS_COLOURS.unknown;
      return <Area fill={colour} opacity={0.2} edge={colour} />;
    }
    case 'surface':
      return surface(kind, colours);
    case 'parking':
      return <Area fill={kind === 'new' ? colours.stallNew : colours.stall} edge={colours.stallLine} />;
    case 'fire':
      return fire(kind, colours);
    case 'underground':
      return <Pipe category={kind as PipeCategory} theme={theme} />;
    case 'status':
      return <Line colour={colours.label} width={3} dash={STATUS_DASH[kind as keyof typeof STATUS_DASH]} />;
    default:
      return null;
  }
}

function surface(kind: string, colours: Palette) {
  if (kind === 'buildings') return <Area fill={colours.building} edge={colours.buildingEdge} />;
  if (kind === 'roads') return <Area fill={colours.road} edge={colours.roadEdge} />;
  if (kind === 'green') return <Area fill={colours.green} edge={colours.greenEdge} />;
  if (kind !== 'tree' && kind !== 'shrub') return <Line colour={colours.wall} width={2} />;
  const radius = kind === 'tree' ? 8 : 5;
  return (
    <g fill={colours.tree} stroke={colours.treeEdge}>
      <circle cx={WIDTH / 2} cy={MIDDLE} r={radius} fillOpacity={0.35} strokeOpacity={0.6} />
      <circle cx={WIDTH / 2} cy={MIDDLE} r={1} />
    </g>
  );
}

function fire(kind: string, colours: Palette) {
  if (kind === 'fire_lanes') return <Area fill={colours.lanePaint} edge={colours.laneEdge} open />;
  if (kind === 'turning_areas') return <Area fill={colours.turning} opacity={0.28} edge={colours.turning} />;
  if (kind === 'rescue_sites') return <Area fill={colours.rescue} opacity={0.28} edge={colours.rescue} />;
  if (kind === 'kerb_line' || kind === 'edge_line') return <Line colour={colours.paint} width={2.4} />;
  return (
    <g stroke={colours.paint} fill="none">
      <rect x={2} y={2} width={WIDTH - 4} height={HEIGHT - 4} strokeWidth={1.8} />
      {kind === 'entrance_mesh' && <path d="M3 13 14 2M10 14 22 2M4 2 16 14M14 2 25 13" strokeWidth={0.9} />}
    </g>
  );
}

function Pipe({ category, theme }: { category: PipeCategory; theme: MapTheme }) {
  const { line, casing } = PIPE_COLOURS[theme][category] ?? PIPE_COLOURS[theme].unknown;
  const letter = PIPE_CATEGORY_FACTS[category]?.letter ?? '?';
  const core = CORE_DASH[category];
  return (
    <g>
      <Line colour={line} width={4.5} />
      {core && <Line colour={casing} width={1.6} dash={core} />}
      <text
        x={WIDTH / 2}
        y={MIDDLE + 4}
        textAnchor="middle"
        fontSize={11}
        fontWeight={700}
        fill={line}
        stroke={casing}
        strokeWidth={3.5}
        paintOrder="stroke"
      >
        {letter}
      </text>
    </g>
  );
}

function Area({
  fill,
  edge,
  opacity = 1,
  open = false,
}: {
  fill: string;
  edge: string;
  opacity?: number;
  open?: boolean;
}) {
  return (
    <>
      <rect x={1} y={2} width={WIDTH - 2} height={HEIGHT - 4} fill={fill} fillOpacity={opacity} />
      {open ? (
        <path d={`M1 2.5H${WIDTH - 1}M1 ${HEIGHT - 2.5}H${WIDTH - 1}`} stroke={edge} strokeWidth={1.2} />
      ) : (
        <rect
          x={1.5}
          y={2.5}
          width={WIDTH - 3}
          height={HEIGHT - 5}
          fill="none"
          stroke={edge}
          strokeWidth={1.2}
        />
      )}
    </>
  );
}

function Line({ colour, width, dash }: { colour: string; width: number; dash?: readonly number[] }) {
  const array = dash?.map((length) => length * width).join(' ');
  return (
    <line
      x1={1}
      y1={MIDDLE}
      x2={WIDTH - 1}
      y2={MIDDLE}
      stroke={colour}
      strokeWidth={width}
      strokeDasharray={array}
    />
  );
}
