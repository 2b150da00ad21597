import type { ReactNode } from 'react';
import classes from './SectionHeading.module.css';

type Props = {
  readonly children: ReactNode;
  /** A count, a switch or a small button at the right. */
  readonly aside?: ReactNode;
  readonly level?: 2 | 3 | 4;
};

/** Heading of one section of a panel. */
export function SectionHeading({ children, aside, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.bar}>
      <Heading className={classes.heading}>{children}</Heading>
      {aside !== undefined && <div className={classes.aside}>{aside}</div>}
    </div>
  );
}
