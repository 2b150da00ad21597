import type { ImportProblem, ProblemCode } from '../importTypes';
import type { RawFeature } from '../rawFeature';
import type { Note } from './featureGuard';

const LISTED = 5;
/** Beyond so many different changes further ones are told together by their kind: nobody reads a list of 400 000. */
const MOST_GROUPS = 2000;
type Group = {
  readonly note: Note;
  readonly of: {
    readonly raw: Pick<RawFeature, 'index' | 'line' | 'layer' | 'handle'>;
    readonly id: string;
  }[];
  count: number;
};

/** What was mended in one file. The same change to many features is told once, with their number. */
export class ChangedNotes {
  readonly #groups = new Map<string, Group>();

  constructor(readonly file: string) {}

  add(note: Note, raw: Group['of'][number]['raw'], id: string): void {
    const own = isAlike(note, id) ? note.code : `${note.code} ${note.detail}`;
    const isFull = this.#groups.size >= MOST_GROUPS && !this.#groups.has(own);
    const key = isFull ? note.code : own;
    const group = this.#groups.get(key) ?? { note, of: [], count: 0 };
    if (group.of.length < LISTED) group.of.push({ raw, id });
    group.count += 1;
    this.#groups.set(key, group);
  }

  problems(): ImportProblem[] {
    return [...this.#groups.values()].map(({ note, of, count }): ImportProblem => {
      const shared = { code: note.code, effect: 'changed', file: this.file } as const;
      const [only] = of;
      if (count === 1 && only !== undefined) {
        const { index, line, layer, handle } = only.raw;
        return { ...shared, index, line, layer, handle, featureId: only.id, detail: note.detail };
      }
      const listed = of.map(({ raw }) => raw.index).join(', ');
      const places = `× ${count}: #${listed}${count > LISTED ? ', …' : ''}`;
      return { ...shared, index: null, line: null, featureId: null, detail: `${note.detail} ${places}` };
    });
  }
}

const ALIKE: readonly ProblemCode[] = ['wrong_winding', 'id_given'];

/** Winding, and an id given where none was stated, are the same change whatever the feature. */
function isAlike({ code, detail }: Note, id: string): boolean {
  return ALIKE.includes(code) && (code !== 'id_given' || detail === id);
}
