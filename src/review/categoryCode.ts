import { type PipeCategory, readPipeCategory } from '../model/pipeCategory';

/**
 * The category of an eight-digit CJJ 61 feature code: 5, the number of the class, two digits for the sub-class in
 * the order of Appendix B (00: the class itself), then element and serial. null for anything else.
 */
export function categoryOfCode(code: unknown): PipeCategory | null {
  const text = typeof code === 'number' ? String(code) : code;
  if (typeof text !== 'string') return null;
  const match = /^5([1-8])(\d\d)[123]\d{3}$/.exec(text.trim());
  if (!match) return null;
  const [name, ...subs] = CLASSES[Number(match[1]) - 1]!;
  const number = Number(match[2]);
  return readPipeCategory(number === 0 ? name : subs[number - 1]);
}

/** Appendix B: letter code of each class and its sub-codes, in order. */
const CLASSES: readonly (readonly string[])[] = [
  ['JS', 'JY', 'SS', 'ZS', 'JP', 'JZ', 'XS', 'LS', 'JH'],
  ['PS', 'YS', 'WS', 'HS'],
  ['RQ', 'MQ', 'YH', 'TR'],
  ['RL', 'RS', 'ZQ'],
  ['DL', 'GD', 'LD', 'XH', 'DC', 'GG'],
  ['TX', 'DH', 'DS', 'XX', 'GB'],
  ['GY', 'QQ', 'YQ', 'GQ', 'YX', 'BQ', 'LQ', 'DQ', 'EY', 'AQ', 'JB'],
  ['QT', 'ZH', 'BM'],
];
