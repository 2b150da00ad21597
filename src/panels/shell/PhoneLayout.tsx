import { MapArea } from './MapArea';
import classes from './PhoneLayout.module.css';
import { PhoneSheet } from './PhoneSheet';

/** The map on the whole screen and one sheet over its lower part. */
export function PhoneLayout() {
  return (
    <div className={classes.layout}>
      <MapArea compact />
      <PhoneSheet />
    </div>
  );
}
