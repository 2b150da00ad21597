import { ImportError, type ImportProblem, type TextEncoding } from '../importTypes';
import { LIMITS } from '../limits';
import { type paced, throwIfCancelled } from '../pacing';
import { refusedFile } from '../rawFeature';
import type { Source } from '../reader';
import { decodeTable } from './decodeTable';
import { toTable } from './headerRow';
import { readDelimited } from './readDelimited';
import { readXlsx } from './readXlsx';
import type { Cell, Table } from './tableTypes';

type TableFiles = {
  readonly tables: readonly Table[];
  /** Of the first delimited file; null where all are workbooks. */
  readonly encoding: TextEncoding | null;
  /** Files that could not be read, where others could. */
  readonly problems: readonly ImportProblem[];
};

type Options = {
  readonly breathe: ReturnType<typeof paced>;
  readonly fraction: (done: number) => number;
  readonly signal?: AbortSignal | undefined;
  readonly encoding?: string | undefined;
  /** Only the first so many rows of each table, to see what it is. */
  readonly maxRows?: number | undefined;
};

/**
 * All tables of all files of a source, each under a name of its own.
 * @throws ImportError where none of the files can be read.
 */
export async function readTableFiles(source: Source, options: Options): Promise<TableFiles> {
  const found: {
    name: string;
    base: string;
    file: string;
    isText: boolean;
    rows: readonly (readonly Cell[])[];
  }[] = [];
  const problems: ImportProblem[] = [];
  let encoding: TextEncoding | null = null;
  const total = source.files.reduce((sum, { size }) => sum + size, 0) || 1;
  let before = 0;
  for (const file of source.files) {
    throwIfCancelled(options.signal);
    const base = baseName(file.path);
    const fraction = (done: number) => options.fraction((before + done * file.size) / total);
    try {
      if (file.fatal !== null) throw new ImportError(file.fatal);
      if (file.size > LIMITS.textBytes) {
        throw new ImportError(
          refusedFile(file.path, 'too_large', `${file.size} > ${LIMITS.textBytes} bytes`),
        );
      }
      const bytes = await file.bytes();
      const kind = kindOf(bytes, file.path);
      if (kind === 'xlsx') {
        const sheets = await readXlsx(bytes, file.path, { ...options, fraction });
        for (const { name, rows } of sheets) found.push({ name, base, file: file.path, isText: false, rows });
      } else {
        const decoded = decodeTable(bytes, file.path, options.encoding);
        if (/^\s*<(?:!doctype|html|\?xml)/i.test(decoded.text.slice(0, 200))) {
          throw new ImportError(refusedFile(file.path, 'bad_file', decoded.text.trim().slice(0, 40)));
        }
        encoding ??= decoded.encoding;
        const rows = await readDelimited(decoded.text, file.path, { ...options, fraction });
        found.push({ name: base, base, file: file.path, isText: true, rows });
      }
    } catch (error) {
      const known = asImportError(error, file.path);
      if (source.files.length === 1 || known.problem.code === 'cancelled') throw known;
      problems.push(known.problem);
    }
    before += file.size;
  }
  if (problems.length === source.files.length && problems.length > 0) throw new ImportError(problems[0]!);
  const named = found.flatMap(({ rows, base, ...about }) => {
    const isTwice = found.some((other) => other.name === about.name && other.file !== about.file);
    const table = toTable(rows, {
      ...about,
      name: isTwice && about.name !== base ? `${base} ${about.name}` : about.name,
    });
    return table === null ? [] : [table];
  });
  return { tables: withUniqueNames(named), encoding, problems };
}

/** Readers throw nothing but ImportErrors, whatever a library below them meets. */
export function asImportError(error: unknown, file: string): ImportError {
  if (error instanceof ImportError) return error;
  const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
  return new ImportError(refusedFile(file, error instanceof RangeError ? 'too_large' : 'bad_file', detail));
}

/** By the bytes, since a name can be wrong. */
function kindOf(bytes: Uint8Array, file: string): 'xlsx' | 'text' {
  if (bytes.length === 0) throw new ImportError(refusedFile(file, 'empty_file', '0 bytes'));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return 'xlsx';
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw new ImportError(refusedFile(file, 'unsupported_format', '.xls (Excel 97–2003) ≠ .xlsx, .csv'));
  }
  return 'text';
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

/** Two files of one name in two folders. */
function withUniqueNames(tables: readonly Table[]): Table[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    let { name } = table;
    for (let n = 2; taken.has(name); n++) name = `${table.name} (${n})`;
    taken.add(name);
    return name === table.name ? table : { ...table, name };
  });
}
