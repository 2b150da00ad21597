/** A table as read: text cells, still without geometry. */
export type Table = {
  /** Sheet name, or file name without its ending. */
  readonly name: string;
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Row of the file, from 1, that `rows[0]` stands in. */
  readonly firstRow: number;
  /** What stands above the row of names, e.g. 雨水管线成果表; empty where nothing does. */
  readonly title: string;
  /** Cells are the text of a delimited file, not yet told apart into numbers and text. */
  readonly isText: boolean;
};
export type Cell = string | number | boolean | null;

/** What a column is to the geometry; the other columns are properties. */
export type ColumnRole =
  | 'x'
  | 'y'
  | 'z'
  | 'wkt'
  | 'point_number'
  | 'start_point'
  | 'end_point'
  | 'start_x'
  | 'start_y'
  | 'end_x'
  | 'end_y';

/** What a table was taken for, for the person to change. x is always the east and y the north of the result. */
export type TableShape = {
  readonly name: string;
  /** none: no geometry can be made of it; its rows are told, not taken. */
  readonly kind: 'points' | 'wkt' | 'survey_points' | 'survey_lines' | 'none';
  readonly header: readonly string[];
  readonly count: number;
  readonly rows: readonly (readonly string[])[];
  readonly roles: Readonly<Partial<Record<ColumnRole, string>>>;
};
