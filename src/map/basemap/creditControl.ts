import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import { BASEMAP_PREFIX } from './basemapStyle';
import styles from './creditControl.module.css';
import { creditOf } from './creditOf';

/** Names those whose basemap is shown. A source tells them when its description has come. */
export function creditControl(): IControl {
  const line = document.createElement('p');
  line.className = styles.credit!;
  let shown: MapLibreMap | null = null;
  const update = () => {
    const credits = new Set(
      shown!
        .getLayersOrder()
        .map((id) => shown!.getLayer(id)?.source)
        .filter((source) => source?.startsWith(BASEMAP_PREFIX))
        .map((source) => shown!.getSource(source!)?.attribution ?? ''),
    );
    line.replaceChildren(
      ...[...credits].flatMap(creditOf).flatMap(({ text, href }) => [linked(text, href), ' ']),
    );
  };
  return {
    onAdd(map) {
      shown = map;
      map.on('sourcedata', update);
      update();
      return line;
    },
    onRemove() {
      shown?.off('sourcedata', update);
      line.remove();
    },
  };
}

function linked(text: string, href: string | null): Node {
  if (href === null) return document.createTextNode(text);
  const link = document.createElement('a');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noreferrer';
  link.textContent = text;
  return link;
}
