import { shownText, textInSentence } from '../../model/shownText';

/** Longest text shown, in characters: names of compounds, and everything else. */
export const NAME_LIMIT = 80;
export const TEXT_LIMIT = 1500;

/** For attributes and titles, where no element can keep a text to its own direction. */
export function attributeText(text: string, limit = NAME_LIMIT): string {
  return textInSentence(shownText(text.trim(), limit)).replaceAll(LINE_ENDS, ' ');
}

/** Whether there is anything to read. */
export function isStated(text: string | null | undefined): text is string {
  return typeof text === 'string' && /\S/.test(text.slice(0, TEXT_LIMIT));
}

const LINE_ENDS = /\s+/g;
