import classes from './MatrixView.module.css';

/** A pass as a shape: a tick in a ring. */
export function PassShape() {
  return (
    <svg className={classes.pass} viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="m4.3 7.2 2 2 3.5-4" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
