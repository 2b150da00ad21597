import type { LocalText as LocalTextData } from '../../model/schema/publish';
import { shownText } from '../../model/shownText';
import type { PublicCompound } from '../publicSite';
import type { PageContext } from './pageContext';
import { attributeText, isStated, NAME_LIMIT, TEXT_LIMIT } from './plainText';

type Props = { readonly context: PageContext; readonly limit?: number };

/** A text from data, kept to its own direction and cut with a word where it has no end. */
export function DataText({
  text,
  context,
  limit = TEXT_LIMIT,
  lang,
}: Props & { text: string; lang?: string }) {
  const { words, format } = context;
  const isCut = text.length > limit;
  return (
    <>
      <bdi lang={lang}>{shownText(text, limit)}</bdi>
      {isCut && <span className="cut">{words.cut(format.number(text.length))}</span>}
    </>
  );
}

/** A text in the language of the page, else in the other one, marked as such. */
export function LocalText({ text, context, limit }: Props & { text: LocalTextData }) {
  const { language } = context;
  const isOwn = isStated(text[language]);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <DataText
      text={isOwn ? text[language] : text[other]}
      context={context}
      limit={limit}
      lang={isOwn ? undefined : LANGUAGE_TAGS[other]}
    />
  );
}

/** The name in the language of the page, else the other name. */
export function CompoundName({ compound, context }: Props & { compound: PublicCompound }) {
  const { own, other } = namesOf(compound, context);
  const name = own ?? other;
  if (!name) return <>{standIn(compound, context)}</>;
  const lang = own ? undefined : LANGUAGE_TAGS[context.language === 'zh' ? 'en' : 'zh'];
  return <DataText text={name} context={context} limit={NAME_LIMIT} lang={lang} />;
}

/** The name in the other language, where there are two. */
export function OtherName({ compound, context }: Props & { compound: PublicCompound }) {
  const { own, other } = namesOf(compound, context);
  if (!own || !other || own === other) return null;
  return (
    <span className="other-name">
      <DataText
        text={other}
        context={context}
        limit={NAME_LIMIT}
        lang={LANGUAGE_TAGS[context.language === 'zh' ? 'en' : 'zh']}
      />
    </span>
  );
}

/** For titles and alternative texts. */
export function plainName(compound: PublicCompound, context: PageContext): string {
  const { own, other } = namesOf(compound, context);
  const name = own ?? other;
  return name ? attributeText(name) : standIn(compound, context);
}

export function plainLocalText(text: LocalTextData, { language }: PageContext, limit = NAME_LIMIT): string {
  return attributeText(
    isStated(text[language]) ? text[language] : text[language === 'zh' ? 'en' : 'zh'],
    limit,
  );
}

/** Null where a text says nothing in either language. */
export function statedText(text: LocalTextData | null | undefined): LocalTextData | null {
  return text && (isStated(text.zh) || isStated(text.en)) ? text : null;
}

/** By its place in the list, which is its number in the address too. */
function standIn(compound: PublicCompound, { site, words, format }: PageContext): string {
  return words.unnamed(format.number(site.compounds.indexOf(compound) + 1));
}

export const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const;

function namesOf({ name, name_en }: PublicCompound, { language }: PageContext) {
  const [own, other] = language === 'zh' ? [name, name_en] : [name_en, name];
  return { own: isStated(own) ? own : null, other: isStated(other) ? other : null };
}
