import { SaxesParser } from 'saxes';
import { ImportError } from '../importTypes';
import { paced, type WorkOptions } from '../pacing';
import { refusedFile } from '../rawFeature';

export type XmlHandlers = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void;
  readonly close?: (name: string, line: number) => void;
};

/** No map format nests nearly so deep. */
const MAX_DEPTH = 200;
const SLICE = 256 * 1024;

/**
 * Walks an XML text piece by piece. Documents with a document type declaration that defines entities are refused,
 * not expanded; so is one that is not well-formed, with the line. @throws ImportError
 */
export async function readXml(
  text: string,
  file: string,
  handlers: XmlHandlers,
  options: WorkOptions,
): Promise<void> {
  const breathe = paced(options);
  const parser = new SaxesParser({ position: true });
  const fail = (code: 'bad_file' | 'too_deep', detail: string) =>
    new ImportError(refusedFile(file, code, detail, parser.line));
  let depth = 0;
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw fail('bad_file', '<!ENTITY');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw fail('too_deep', `> ${MAX_DEPTH}`);
    handlers.open(name, attributes as Record<string, string>, parser.line);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handlers.close?.(name, parser.line);
  });
  try {
    for (let at = 0; at < text.length; at += SLICE) {
      parser.write(text.slice(at, at + SLICE));
      await breathe(() => at / text.length);
    }
    parser.close();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw fail('bad_file', error instanceof Error ? error.message : String(error));
  }
}
