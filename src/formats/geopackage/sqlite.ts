import type { Database, SqlJsStatic } from 'sql.js';
import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';

let started: Promise<SqlJsStatic> | null = null;

/** SQLite as WebAssembly. In a page its file comes from our own site; in Node the package finds it beside itself. */
export function sqlite(): Promise<SqlJsStatic> {
  started ??= start().catch((error: unknown) => {
    started = null;
    throw error;
  });
  return started;
}

async function start(): Promise<SqlJsStatic> {
  const { default: initSqlJs } = await import('sql.js');
  if (typeof WorkerGlobalScope === 'undefined' && typeof window === 'undefined') return initSqlJs();
  const { default: url } = await import('sql.js/dist/sql-wasm-browser.wasm?url');
  return initSqlJs({ locateFile: () => url });
}

/**
 * Opens a database that may be hostile: nothing in its schema is run (only columns of real tables are read), and its
 * pages are looked through first, since a page that is its own descendant would be walked without end.
 *
 * @throws ImportError of code `bad_file`
 */
export async function openDatabase(bytes: Uint8Array, file: string): Promise<Database> {
  if (!startsWith(bytes, 'SQLite format 3\0')) throw new ImportError(refusedFile(file, 'bad_file', 'SQLite'));
  const { Database } = await sqlite();
  const database = new Database(bytes);
  try {
    database.run(
      'PRAGMA trusted_schema = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA cell_size_check = ON;',
    );
    const messages = database.exec('PRAGMA quick_check(20)')[0]?.values.map(([text]) => String(text)) ?? [];
    const fault = messages.find((message) => !HARMLESS.test(message));
    if (fault !== undefined) throw new Error(fault.split('\n')[0]);
    return database;
  } catch (error) {
    closeQuietly(database);
    throw sqlError(error, file);
  }
}

/** A database that failed may fail again when it is closed. */
export function closeQuietly(database: Database): void {
  try {
    database.close();
  } catch {}
}

/** Of values, not of the tree of pages. */
const HARMLESS = /^(ok$|NULL value in |\w+ value in |CHECK constraint failed)/;

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

export function sqlError(error: unknown, file: string): ImportError {
  if (error instanceof ImportError) return error;
  // After an abort (an exhausted memory) the module is dead; the next file gets a fresh one.
  if (error instanceof WebAssembly.RuntimeError) started = null;
  const detail = error instanceof Error ? error.message : String(error);
  return new ImportError(refusedFile(file, 'bad_file', `SQLite: ${detail}`.slice(0, 200)));
}

/** A name as SQL takes it, whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
