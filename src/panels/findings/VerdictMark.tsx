import { useTranslation } from 'react-i18next';
import type { Finding } from '../../review/finding';
import classes from './VerdictMark.module.css';

/** A verdict as shape, colour and word: a cross in a square, a question in a diamond. */
export function VerdictMark({ verdict }: { readonly verdict: Finding['verdict'] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark} data-verdict={verdict}>
      <VerdictShape verdict={verdict} />
      {t(`findings.verdict.${verdict}`)}
    </span>
  );
}

export function VerdictShape({ verdict }: { readonly verdict: Finding['verdict'] }) {
  return (
    <svg className={classes.shape} data-verdict={verdict} viewBox="0 0 14 14" aria-hidden="true">
      {verdict === 'violation' ? (
        <>
          <rect x="1" y="1" width="12" height="12" rx="1.5" fill="currentColor" />
          <path d="m4.4 4.4 5.2 5.2m0-5.2-5.2 5.2" stroke="var(--surface)" strokeWidth="1.7" />
        </>
      ) : (
        <>
          <path d="m7 .8 6.2 6.2L7 13.2.8 7z" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path
            d="M5.6 5.7a1.4 1.4 0 1 1 1.9 1.3c-.4.2-.5.4-.5.9"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.1"
          />
          <circle cx="7" cy="9.4" r=".75" fill="currentColor" />
        </>
      )}
    </svg>
  );
}
