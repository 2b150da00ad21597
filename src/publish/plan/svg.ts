/** Attributes of an element; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element of a drawing, its attributes escaped. Content is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A group with what its members share; nothing for no members. */
export function group(attributes: Attributes, members: readonly string[]): string {
  const content = members.join('');
  return content === '' ? '' : element('g', attributes, content);
}

/** Text from data as XML: markup escaped, and without the characters that XML forbids or that turn text around. */
export function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control and non-characters, lone surrogates, and bidi controls. */
const UNWRITABLE =
  /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;
