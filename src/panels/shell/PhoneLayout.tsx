import { useViewportSize } from '@mantine/hooks';
import type { CSSProperties } from 'react';
import { MapArea } from './MapArea';
import classes from './PhoneLayout.module.css';
import { PhoneSheet } from './PhoneSheet';
import { useSheet } from './useSheet';

const BAR_PX = 48;
const PEEK_PX = 62;
/** The share of the room that the sheet takes when half open, as in its style. */
const HALF = 0.52;

/** The map on the whole screen and one sheet over its lower part. */
export function PhoneLayout() {
  const sheet = useSheet();
  const { height } = useViewportSize();
  const covered = sheet.rest === 'peek' ? 0 : Math.round((height - BAR_PX) * HALF - PEEK_PX);
  const inset = { '--map-inset-bottom': `${Math.max(0, covered)}px` } as CSSProperties;
  return (
    <div className={classes.layout} style={inset}>
      <MapArea compact />
      <PhoneSheet state={sheet} />
    </div>
  );
}
