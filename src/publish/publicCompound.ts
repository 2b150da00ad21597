import type { LayerFeature } from '../model/layer';
import type { CompoundProperties, CompoundWork } from '../model/schema/compounds';
import type { LocalText, PublishFile } from '../model/schema/publish';
import { WORK_KINDS } from '../model/terms';
import { publicProperties } from './publicProperties';
import type { PublicCompound, PublicWork } from './publicSite';
import { DEFAULT_ALLOW_LIST } from './publishFile';

/** What the site says of a compound in words: only what is named, and of the works only members that are known. */
export type CompoundWords = Pick<
  PublicCompound,
  | 'name'
  | 'name_en'
  | 'year'
  | 'status'
  | 'programme'
  | 'category'
  | 'start'
  | 'finish'
  | 'progress_percent'
  | 'contact'
  | 'notice'
  | 'works'
  | 'more'
>;

export function compoundWords(
  { properties }: LayerFeature<'compounds'>,
  names: readonly string[],
  file: PublishFile,
): CompoundWords {
  const stated = <P extends keyof CompoundProperties>(name: P): NonNullable<CompoundProperties[P]> | null =>
    (names.includes(name as string) ? properties[name] : null) ?? null;
  const status = stated('status');
  const objection = asWritten(stated('objection'));
  return {
    name: stated('name'),
    name_en: stated('name_en'),
    year: stated('year'),
    status,
    programme: stated('programme'),
    category: stated('category'),
    start: stated('start'),
    finish: stated('finish'),
    progress_percent: stated('progress_percent'),
    contact: asWritten(stated('contact')) ?? file.contact ?? null,
    notice: noticeOf(
      { start: stated('notice_start'), end: stated('notice_end'), objection },
      OVER.has(status ?? '') ? null : file.notice,
    ),
    works: (stated('works') ?? []).flatMap((work) => publicWork(work, names.includes('works.note'))),
    more: publicProperties(
      properties,
      names.filter((name) => !DEFAULT_ALLOW_LIST.compounds?.includes(name)),
    ),
  };
}

/** The same by the names that properties have in the allow-list, as far as the compound itself states them. */
export function statedWords(
  { properties }: LayerFeature<'compounds'>,
  names: readonly string[],
  { works }: CompoundWords,
): Readonly<Record<string, unknown>> {
  const notes = works.flatMap(({ note }) => note ?? []);
  return {
    ...publicProperties(properties, names),
    ...(works.length > 0 && { works }),
    ...(notes.length > 0 && { 'works.note': notes.join('; ') }),
  };
}

/** Plans of works that are over are no longer open to objection, whatever publish.json says for the others. */
const OVER: ReadonlySet<string> = new Set(['completed', 'accepted', 'handed_over']);

function noticeOf(
  own: NonNullable<PublicCompound['notice']>,
  common: PublishFile['notice'],
): PublicCompound['notice'] {
  const hasOwnDays = own.start !== null || own.end !== null;
  const notice = {
    start: hasOwnDays ? own.start : (common?.start ?? null),
    end: hasOwnDays ? own.end : (common?.end ?? null),
    objection: own.objection ?? common?.objection ?? null,
  };
  return notice.start === null && notice.end === null && notice.objection === null ? null : notice;
}

function publicWork(work: CompoundWork, hasNote: boolean): PublicWork[] {
  if (!WORK_KINDS.includes(work.kind)) return [];
  return [
    {
      kind: work.kind,
      state: work.state ?? null,
      start: work.start ?? null,
      finish: work.finish ?? null,
      quantity: work.quantity ?? null,
      unit: work.unit ?? null,
      note: hasNote ? (work.note ?? null) : null,
    },
  ];
}

/** A project has one text for both languages. */
function asWritten(text: string | null): LocalText | null {
  return text === null ? null : { zh: text, en: text };
}
