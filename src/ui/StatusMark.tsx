import { useTranslation } from 'react-i18next';
import { STATUS_COLOURS } from '../drawing/statusColours';
import classes from './StatusMark.module.css';
import { STATUS_SHAPES } from './statusShapes';

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
        {STATUS_SHAPES[key]}
      </svg>
      {!bare && <span className={classes.word}>{word}</span>}
    </span>
  );
}

export function statusKey(status: string | null | undefined): StatusKey {
  return status && Object.hasOwn(STATUS_COLOURS, status) ? (status as StatusKey) : 'unknown';
}
