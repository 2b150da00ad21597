import { Button, NativeSelect } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecognisedFile } from '../../../formats/importTypes';
import type { TableShape } from '../../../formats/table/tableTypes';
import { readAgain } from '../../../state/commands/importChoices';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { orTell } from '../../shell/tell';
import { PreviewTable } from '../parts/PreviewTable';
import classes from './TableRoles.module.css';
import { isComplete, ROLES_OF, TABLE_KINDS, withRole } from './tableRoles';

type Props = { readonly file: RecognisedFile; readonly table: TableShape };

/** One table: what it was taken for and which column is what; another answer reads the file again. */
export function TableRoles({ file, table }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const busy = useApp((state) => state.import.rereading !== null);
  const [edited, setEdited] = useState<Pick<TableShape, 'kind' | 'roles'> | null>(null);
  const [opened, setOpened] = useState(false);
  const { kind, roles } = edited ?? table;
  const { needed, more } = ROLES_OF[kind];
  const all = [...needed, ...more];
  const known = all.flatMap((role) => {
    const column = roles[role];
    return column === undefined ? [] : [`${t(`import.tables.role.${role}`)} = ${column}`];
  });
  const apply = async () => {
    await readAgain(file.key, { tables: { ...tablesOf(file), [table.name]: { kind, roles } } });
    setEdited(null);
    setOpened(false);
  };
  const summary = t('import.tables.summary', {
    name: table.name,
    kind: t(`import.tables.kind.${table.kind}`),
    count: table.count,
    number: format.number(table.count),
  });
  return (
    <section className={classes.table} aria-label={table.name}>
      <div className={classes.line}>
        <IconTable size={16} aria-hidden="true" />
        <span className={classes.text}>
          {summary}
          {known.length > 0 && <span className={classes.roles}>{known.join(' · ')}</span>}
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={opened}
          onClick={() => {
            setOpened(!opened);
            setEdited(null);
          }}
        >
          {t(opened ? 'import.tables.cancel' : 'import.tables.change')}
        </Button>
      </div>
      {opened && (
        <div className={classes.edit}>
          <div className={classes.columns}>
            <NativeSelect
              size="xs"
              label={t('import.tables.kindOf', { name: table.name })}
              value={kind}
              onChange={({ currentTarget }) =>
                setEdited({ kind: currentTarget.value as TableShape['kind'], roles })
              }
              data={TABLE_KINDS.map((value) => ({ value, label: t(`import.tables.kind.${value}`) }))}
            />
            {all.map((role) => (
              <NativeSelect
                key={role}
                size="xs"
                label={t(`import.tables.role.${role}`)}
                aria-label={t('import.tables.columnOf', {
                  name: table.name,
                  role: t(`import.tables.role.${role}`),
                })}
                value={roles[role] ?? ''}
                onChange={({ currentTarget }) =>
                  setEdited({ kind, roles: withRole(roles, role, currentTarget.value || null) })
                }
              >
                <option value="">{t('import.tables.noColumn')}</option>
                {table.header.map((column) => (
                  <option key={column} value={column}>
                    {column}
                  </option>
                ))}
              </NativeSelect>
            ))}
          </div>
          <PreviewTable part={{ fields: table.header, rows: table.rows }} />
          <Button
            size="xs"
            variant="light"
            className={classes.apply}
            loading={busy}
            disabled={edited === null || !isComplete({ kind, roles })}
            onClick={() => void orTell(apply())}
          >
            {t('import.tables.apply')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What is said of one table leaves the others as they are. */
function tablesOf({ tables }: RecognisedFile): Record<string, Pick<TableShape, 'kind' | 'roles'>> {
  return Object.fromEntries(tables.map(({ name, kind, roles }) => [name, { kind, roles }]));
}
