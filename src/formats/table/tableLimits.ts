/** What a table may hold; beyond it the file is refused as `too_large`. Excel itself stops at 1,048,576 rows. */
export const TABLE_LIMITS = {
  rows: 1_048_576,
  columns: 1_000,
  /** Over all tables of a source, empty cells before a filled one counted. */
  cells: 30_000_000,
  sheets: 255,
} as const;
