import type { ReactNode } from 'react';
import classes from './FigureRow.module.css';

type Props = {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** Smaller words under the value: a source, a share, a reason. */
  readonly note?: ReactNode;
  readonly title?: string;
};

/** One label with its value at the right; rows stand in a `<FigureList>`. */
export function FigureRow({ label, value, note, title }: Props) {
  return (
    <div className={classes.row} title={title}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {value}
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </dd>
    </div>
  );
}

export function FigureList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.list}>{children}</dl>;
}
