import { Progress } from '@mantine/core';

type Props = {
  /** 0 to 1. */
  readonly fraction: number;
  readonly label: string;
  readonly size: 'sm' | 'md';
};

/** How far work is. Never quite empty: what has only begun is under way too. */
export function ProgressBar({ fraction, label, size }: Props) {
  return (
    <Progress
      value={Math.max(3, Math.round(100 * fraction))}
      size={size}
      aria-label={label}
      transitionDuration={120}
    />
  );
}
