import { Progress } from '@mantine/core';
import classes from './ProgressBar.module.css';

type Props = {
  /** 0 to 1. */
  readonly fraction: number;
  readonly label: string;
  readonly size: 'sm' | 'md';
};

/** How far work is. */
export function ProgressBar({ fraction, label, size }: Props) {
  return (
    <Progress
      value={Math.round(100 * fraction)}
      classNames={classes}
      size={size}
      aria-label={label}
      transitionDuration={120}
    />
  );
}
