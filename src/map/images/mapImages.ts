import type { Map as MapLibreMap } from 'maplibre-gl';
import { PALETTES } from '../../drawing/palette';
import { PIPE_CATEGORY_FACTS, readPipeCategory } from '../../model/pipeCategory';
import { type MapTheme, PIPE_COLOURS } from '../pipeColours';
import { drawNode } from './nodeIcons';
import { drawIcon, ICON_DENSITY } from './pen';
import { drawFireSign, drawFlow, drawPost, drawStallMark } from './surfaceIcons';

/** Draws each icon when the map first asks for it by name; nothing is fetched. */
export function provideImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((name) => {
    const image = mapImage(name);
    if (image && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: ICON_DENSITY });
  });
}

/** `family/kind…/theme` → the picture; null for a name that is not ours. */
export function mapImage(name: string): ImageData | null {
  const parts = name.split('/');
  const [family, kind = ''] = parts;
  const theme: MapTheme = parts.at(-1) === 'dark' ? 'dark' : 'light';
  const colours = PALETTES[theme];
  switch (family) {
    case 'node': {
      const category = readPipeCategory(parts[2]) ?? 'unknown';
      const { line } = PIPE_COLOURS[theme][category];
      const { letter } = PIPE_CATEGORY_FACTS[category];
      return drawIcon((pen) => drawNode(pen, kind, { line, fill: colours.node, letter }));
    }
    case 'flow': {
      const { line, casing } = PIPE_COLOURS[theme][readPipeCategory(kind) ?? 'unknown'];
      return drawIcon((pen) => drawFlow(pen, line, casing));
    }
    case 'post':
      return drawIcon((pen) => drawPost(pen, kind, colours));
    case 'stall':
      return drawIcon((pen) => drawStallMark(pen, kind, colours));
    case 'sign':
      return drawIcon((pen) => drawFireSign(pen, colours));
    default:
      return null;
  }
}
