import { strFromU8, unzipSync } from 'fflate';

export type ReadSheet = {
  readonly name: string;
  /** The part of the file that describes the sheet. */
  readonly xml: string;
  readonly rows: (string | number | undefined)[][];
};

/** Reads a workbook from its parts, with nothing of the program that wrote it. Dates are serial numbers. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name]!);
  const shared = elements(part('xl/sharedStrings.xml'), 'si').map(({ inner }) =>
    elements(inner, 't')
      .map((text) => unescaped(text.inner))
      .join(''),
  );
  const targets = new Map(
    elements(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  return elements(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const xml = part(`xl/${targets.get(attributes['r:id'])}`);
    return {
      name: unescaped(attributes.name!),
      xml,
      rows: elements(xml, 'row').map(({ inner }) => row(inner, shared)),
    };
  });
}

function row(xml: string, shared: readonly string[]): (string | number | undefined)[] {
  const cells: (string | number | undefined)[] = [];
  for (const { attributes, inner } of elements(xml, 'c')) {
    const [value] = elements(inner, 'v');
    if (value === undefined) continue;
    cells[columnOf(attributes.r!)] = attributes.t === 's' ? shared[Number(value.inner)] : Number(value.inner);
  }
  return cells;
}

/** A1 → 0, AA7 → 26. */
function columnOf(address: string): number {
  const letters = /^[A-Z]+/.exec(address)![0];
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

type Element = { readonly attributes: Readonly<Record<string, string>>; readonly inner: string };

/** Elements of one name, none of which holds another of its name. */
function elements(xml: string, name: string): Element[] {
  const found = xml.matchAll(
    new RegExp(`<${name}((?:\\s+[\\w:]+="[^"]*")*)\\s*(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'),
  );
  return [...found].map(([, attributes, inner]) => ({
    attributes: Object.fromEntries(
      [...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
    ),
    inner: inner ?? '',
  }));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
