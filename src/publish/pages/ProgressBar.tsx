import type { PageContext } from './pageContext';

/** How much of the works is done. */
export function ProgressBar({
  percent,
  context,
}: {
  readonly percent: number;
  readonly context: PageContext;
}) {
  const { words, format } = context;
  const text = format.percent(percent, Number.isInteger(percent) ? 0 : 1);
  return (
    <p className="progress">
      <span className="progress-word">{words.list.progress}</span>
      <svg className="progress-bar" aria-hidden="true" focusable="false">
        <rect className="progress-track" width="100%" height="100%" rx="3" />
        <rect className="progress-done" width={`${percent}%`} height="100%" rx="3" />
      </svg>
      <span className="progress-figure">{text}</span>
    </p>
  );
}
