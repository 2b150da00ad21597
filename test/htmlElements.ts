import { SaxesParser } from 'saxes';

export type HtmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands directly in it. */
  readonly text: string;
};

/** The elements of a page in order. Read as XML, so that one left open is an error. @throws where it is not well formed */
export function elementsOf(html: string): readonly HtmlElement[] {
  const parser = new SaxesParser();
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const names = Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), String(value)]);
    const element = { name, attributes: Object.fromEntries(names), text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.write(html.replace(/^<!doctype html>/i, '').trimStart()).close();
  return elements;
}

/** What a page says, without what stands in its head. */
export function textOf(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  let text = '';
  const parser = new SaxesParser({ fragment: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.write(body.replace(/<\/html>\s*$/, '')).close();
  return text;
}
