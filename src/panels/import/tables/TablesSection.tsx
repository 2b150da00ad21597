import type { RecognisedFile } from '../../../formats/importTypes';
import { TableRoles } from './TableRoles';

/** What each table of a file was taken for. */
export function TablesSection({ file }: { readonly file: RecognisedFile }) {
  return file.tables.map((table) => <TableRoles key={table.name} file={file} table={table} />);
}
