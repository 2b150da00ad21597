import { type PipeCategory, readPipeCategory } from '../../model/pipeCategory';
import { categoryOfLetters } from '../../model/surveyCodes';

/** The category that the name of a table speaks of: `JSPoint`, `YS_LINE`, `给水管点`, `雨水`; null where none. */
export function tableCategory(...names: readonly string[]): PipeCategory | null {
  for (const name of names) {
    const text = name.normalize('NFKC');
    const letters =
      /(?:^|[^A-Za-z])([A-Za-z]{2})(?=[\s_-]*(?:point|line|pt|ln|[pl](?![a-z])|管|点|线|$|\d))/i.exec(
        text,
      )?.[1];
    const byLetters = letters === undefined ? null : categoryOfCode(letters.toUpperCase());
    if (byLetters !== null) return byLetters;
    const word = NAMES.find((known) => text.includes(known));
    if (word !== undefined) return readPipeCategory(word);
  }
  return null;
}

/** Of a two-letter code of CJJ 61, the class QT among them. */
export function categoryOfCode(code: string): PipeCategory | null {
  return code === 'QT' ? 'unknown' : categoryOfLetters(code);
}

/**
 * Of an eight-digit code: 5, the class, two digits of sub-class. Only the sub-classes of drains are told apart, since
 * 52 02 is known to be foul.
 */
export function categoryOfDigits(code: string): PipeCategory | null {
  const match = /^5([1-8])(\d\d)\d{4}$/.exec(code);
  if (match === null) return null;
  if (match[1] === '2')
    return ({ '01': 'storm', '02': 'foul', '03': 'combined' } as const)[match[2]!] ?? 'drain';
  return CLASSES[Number(match[1]) - 1]!;
}

const CLASSES = ['water', 'drain', 'gas', 'heating', 'power', 'telecom', 'industrial', 'unknown'] as const;

/** Longer before shorter where one holds the other. */
const NAMES = (
  '雨污合流 合流 再生水 中水 给水 供水 自来水 上水 雨水 污水 排水 下水 天然气 煤气 液化气 燃气 热力 供热 蒸汽 路灯 照明 ' +
  '电力 供电 有线电视 通信 电信 电话 弱电 工业 综合管沟 综合管廊 管廊 不明管线'
).split(' ');
