import type { ColumnRole, TableShape } from '../../../formats/table/tableTypes';

type Roles = TableShape['roles'];

/** The columns that a kind of table is made of; the first are needed, `more` may be missing. */
export const ROLES_OF: Readonly<
  Record<TableShape['kind'], { readonly needed: readonly ColumnRole[]; readonly more: readonly ColumnRole[] }>
> = {
  points: { needed: ['x', 'y'], more: ['z'] },
  wkt: { needed: ['wkt'], more: [] },
  survey_points: { needed: ['point_number', 'x', 'y'], more: ['z'] },
  survey_lines: { needed: ['start_point', 'end_point'], more: ['start_x', 'start_y', 'end_x', 'end_y'] },
  none: { needed: [], more: [] },
};

export const TABLE_KINDS = Object.keys(ROLES_OF) as TableShape['kind'][];

export function withRole(roles: Roles, role: ColumnRole, column: string | null): Roles {
  const { [role]: _before, ...rest } = roles;
  return column === null ? rest : { ...rest, [role]: column };
}

/** Whether all that the kind needs is there; a line may have its ends by number or by coordinates. */
export function isComplete({ kind, roles }: Pick<TableShape, 'kind' | 'roles'>): boolean {
  const has = (list: readonly ColumnRole[]) => list.every((role) => roles[role] !== undefined);
  const { needed, more } = ROLES_OF[kind];
  return has(needed) || (kind === 'survey_lines' && has(more));
}
