import { isRestored } from '../../formats/lossKinds';
import type { ExportFormat, Loss } from '../../formats/writer';

/** The losses of one kind together. */
export type LossGroup = {
  readonly code: Loss['code'];
  readonly count: number;
  /** Only other programs miss it: what we wrote beside it, our own import finds. */
  readonly restored: boolean;
  /** What it concerns, most of it first. */
  readonly details: readonly Pick<Loss, 'detail' | 'count'>[];
};

/** By kind, what is gone for good before what only other programs miss. */
export function lossGroups(format: ExportFormat, losses: readonly Loss[]): LossGroup[] {
  const byCode = new Map<Loss['code'], Loss[]>();
  for (const loss of losses) byCode.set(loss.code, [...(byCode.get(loss.code) ?? []), loss]);
  return [...byCode]
    .map(([code, of]) => ({
      code,
      count: of.reduce((sum, { count }) => sum + count, 0),
      restored: isRestored(format, code),
      details: of.toSorted((a, b) => b.count - a.count),
    }))
    .sort((a, b) => Number(a.restored) - Number(b.restored));
}
