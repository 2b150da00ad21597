import classes from './CrsMap.module.css';
import { type MapView, scaleBar } from './mapView';
import { useDistance } from './useCrsWords';

export function ScaleBar({ view }: { readonly view: MapView }) {
  const distance = useDistance();
  const { metres, pixels } = scaleBar(view, 96);
  return (
    <div className={classes.scale} style={{ width: pixels }} aria-hidden="true">
      {distance(metres)}
    </div>
  );
}
