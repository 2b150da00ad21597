import type { CrsCandidate } from '../../../formats/crs/crsTypes';
import classes from './CrsMap.module.css';
import { type MapView, type Size, toPixels, toWorld } from './mapView';

type Props = {
  readonly candidate: CrsCandidate;
  readonly chosen: boolean;
  /** Another one is chosen. */
  readonly faded: boolean;
  readonly view: MapView;
  readonly size: Size;
  readonly choose: () => void;
};

/** What a candidate would draw. The list is the way for the keyboard, so a click is enough here. */
export function OutlinePath({ candidate, chosen, faded, view, size, choose }: Props) {
  const path = candidate.outline
    .map((line) => {
      const points = line.map(([lon, lat]) => {
        const [x, y] = toPixels(toWorld(lon, lat), view, size);
        return `${x.toFixed(1)} ${y.toFixed(1)}`;
      });
      return `M${points.join('L')}`;
    })
    .join('');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same choice is in the list
    <path
      className={classes.outline}
      d={path}
      data-chosen={chosen || undefined}
      data-faded={faded || undefined}
      data-schematic={candidate.crs === 'schematic' || undefined}
      onClick={choose}
    />
  );
}
