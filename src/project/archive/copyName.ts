import type { LocalText } from './schema';

/** The name of a copy, with a number where there are others. */
export function copyName({ zh, en }: LocalText, others: readonly LocalText[]): LocalText {
  const base = { zh: zh.replace(/（副本[^（）]*）$/, ''), en: en.replace(/ \(copy[^()]*\)$/, '') };
  for (let n = 1; ; n++) {
    const mark = n === 1 ? '' : ` ${n}`;
    const name = { zh: `${base.zh}（副本${mark}）`, en: `${base.en} (copy${mark})` };
    if (!others.some((other) => other.zh === name.zh || other.en === name.en)) return name;
  }
}
