import type { ReactNode } from 'react';
import { compoundPeriod } from '../compoundPeriod';
import { StatusMark } from '../marks';
import { ProgressBar } from '../ProgressBar';
import type { CompoundPartProps } from './CompoundPage';

/** State, year, batch, category, dates, progress: what is not stated says so. */
export function Facts({ compound, context }: CompoundPartProps) {
  const { words, terms } = context;
  const { facts, notStated } = words;
  const { status, year, programme, category, progress_percent } = compound;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [facts.status, <StatusMark key="status" status={status} context={context} />],
    [facts.year, year === null ? null : words.yearOf(year)],
    [facts.programme, programme && terms.programme[programme]],
    [facts.category, category && words.category[category]],
    [facts.period, compoundPeriod(compound, context)],
    [
      facts.progress,
      progress_percent === null ? null : (
        <ProgressBar key="progress" percent={progress_percent} context={context} />
      ),
    ],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="quiet">{notStated}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
