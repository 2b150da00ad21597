import type { Map as MapLibreMap } from 'maplibre-gl';
import { PALETTES } from '../../drawing/palette';
import { drawIcon, ICON_DENSITY } from '../../map/images/pen';
import { drawFireSign, drawStallMark } from '../../map/images/surfaceIcons';
import type { MapTheme } from '../../map/pipeColours';
import { drawStatus, readStatus } from './statusIcons';

/** Draws each icon when the map asks for it by name, also after it lost its graphics; nothing is fetched. */
export function provideSiteImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((name) => {
    const image = siteImage(name);
    if (image && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: ICON_DENSITY });
  });
}

/** `family/kind/theme` → the picture; null for a name that is not ours. */
export function siteImage(name: string): ImageData | null {
  const [family, kind = '', last] = name.split('/');
  const theme: MapTheme = last === 'dark' ? 'dark' : 'light';
  switch (family) {
    case 'status':
      return drawIcon((pen) => drawStatus(pen, readStatus(kind), theme));
    case 'stall':
      return drawIcon((pen) => drawStallMark(pen, kind, PALETTES[theme]));
    case 'sign':
      return drawIcon((pen) => drawFireSign(pen, PALETTES[theme]));
    default:
      return null;
  }
}
