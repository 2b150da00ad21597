import type { FieldName } from './fieldName';

/** What a field says of the depth or elevation of a pipe. */
export type LevelField = {
  readonly end: 'start' | 'end' | 'both';
  readonly reference: 'crown' | 'invert' | null;
  /** null: the name tells only what it refers to (起点管底), so the values have to tell. */
  readonly quantity: 'depth' | 'elevation' | null;
};

/**
 * Reads names such as 起点埋深, 终点管内底高程, 覆土厚度, `S_Deep`, `E_H`, `us_invert_level`, `start_depth`. Null for
 * all others, and for a pipe's middle (管中心), to which no depth of ours refers.
 */
export function levelField({ key, words }: FieldName): LevelField | null {
  return chinese(key) ?? english(words);
}

const CHINESE =
  /^(起点|起始点?|起|上游|首端)?(终点|终止点?|止点|终|止|下游|末端|连接点)?(?:管线|管道|管|沟)?(?:外)?(顶部?|内底|底部?|内底部)?(?:的)?(埋设深度|埋深|深度|覆土厚度|覆土深度|覆土|高程|标高)?$/;

function chinese(key: string): LevelField | null {
  const parts = CHINESE.exec(key);
  if (parts === null) return null;
  const [, start, end, place, quantity] = parts;
  if ((quantity === undefined && place === undefined) || (start !== undefined && end !== undefined))
    return null;
  const isCover = quantity?.startsWith('覆土') === true;
  const isCrown = isCover || place?.startsWith('顶') === true;
  return {
    end: start !== undefined ? 'start' : end !== undefined ? 'end' : 'both',
    reference: isCrown ? 'crown' : place === undefined ? null : 'invert',
    quantity: quantity === undefined ? null : /高程|标高/.test(quantity) ? 'elevation' : 'depth',
  };
}

const START = new Set(['s', 'start', 'from', 'us', 'up', 'upstream', 'begin', 'inlet']);
const END = new Set(['e', 'end', 'to', 'ds', 'down', 'downstream', 'outlet']);
const CROWN = new Set(['crown', 'top', 'obvert', 'soffit']);
const INVERT = new Set(['invert', 'inv', 'bottom', 'il']);
const DEPTH = new Set(['depth', 'deep', 'dep', 'burial']);
const COVER = new Set(['cover']);
const ELEVATION = new Set(['elevation', 'elev', 'level', 'el', 'il', 'h']);
const FILLERS = new Set(['pipe', 'of', 'at', 'point', 'node']);

function english(words: readonly string[]): LevelField | null {
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  const known = [START, END, CROWN, INVERT, DEPTH, COVER, ELEVATION, FILLERS];
  if (words.length === 0 || !words.every((word) => known.some((set) => set.has(word)))) return null;
  const [isStart, isEnd, isCrown, isInvert] = [has(START), has(END), has(CROWN) || has(COVER), has(INVERT)];
  const [isDepth, isElevation] = [has(DEPTH) || has(COVER), has(ELEVATION)];
  if ((isStart && isEnd) || (isCrown && isInvert) || (isDepth && isElevation)) return null;
  // `h` alone may be any height.
  if (!isDepth && !isInvert && !isCrown && !(isElevation && (isStart || isEnd || !words.includes('h'))))
    return null;
  return {
    end: isStart ? 'start' : isEnd ? 'end' : 'both',
    reference: isCrown ? 'crown' : isInvert ? 'invert' : null,
    quantity: isDepth ? 'depth' : isElevation ? 'elevation' : null,
  };
}
