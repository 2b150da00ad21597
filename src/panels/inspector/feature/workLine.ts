import type { CompoundWork } from '../../../model/schema/compounds';

export type WorkLineWords = {
  word(table: 'work_kind' | 'work_state', text: string): string;
  /** Of a number of metres, square metres or pieces; null where no unit is stated. */
  amount(value: number, unit: NonNullable<CompoundWork['unit']> | null): string;
};

/** What, how far, how much and when, as far as it is stated: 道路 · 施工中 · 1,200 m² · 2019-07 – 2019-11. */
export function workLine(work: CompoundWork, { word, amount }: WorkLineWords): string {
  const { kind, state, quantity, unit, start, finish, note } = work;
  const parts = [
    word('work_kind', kind),
    state == null ? null : word('work_state', state),
    quantity == null ? null : amount(quantity, unit ?? null),
    start == null && finish == null ? null : `${start ?? ''} – ${finish ?? ''}`.trim(),
    note,
  ];
  return parts.filter((part) => part != null && part !== '').join(' · ');
}
