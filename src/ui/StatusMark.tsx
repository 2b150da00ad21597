import { useTranslation } from 'react-i18next';
import classes from './StatusMark.module.css';
import { STATUS_COLOURS } from './theme';

export type StatusKey = keyof typeof STATUS_COLOURS;

type Props = {
  readonly status: string | null | undefined;
  /** Only the shape, where the word stands beside it already. */
  readonly bare?: boolean;
};

/** The state of works as shape, colour and word; the shape alone tells the states apart. */
export function StatusMark({ status, bare = false }: Props) {
  const { t } = useTranslation();
  const key = statusKey(status);
  const word = t(`words.status.${key}`);
  return (
    <span className={classes.mark}>
      <svg
        className={classes.shape}
        viewBox="0 0 12 12"
        style={{ color: STATUS_COLOURS[key] }}
        role={bare ? 'img' : undefined}
        aria-label={bare ? word : undefined}
        aria-hidden={bare ? undefined : true}
      >
        {SHAPES[key]}
      </svg>
      {!bare && <span className={classes.word}>{word}</span>}
    </span>
  );
}

export function statusKey(status: string | null | undefined): StatusKey {
  return status && Object.hasOwn(STATUS_COLOURS, status) ? (status as StatusKey) : 'unknown';
}

const RING = <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />;

const SHAPES: Record<StatusKey, React.ReactNode> = {
  not_started: RING,
  under_construction: (
    <>
      {RING}
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  completed: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  accepted: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="currentColor" />
      <path d="M3.5 6.2 5.3 8l3.3-3.8" fill="none" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  handed_over: (
    <>
      <path d="M1 1h10v10H1z" fill="currentColor" />
      <path d="M3.4 6.2 5.3 8l3.4-3.8" fill="none" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  unknown: (
    <circle
      cx="6"
      cy="6"
      r="4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2 1.6"
    />
  ),
};
