import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportPart } from '../../formats/importTypes';
import classes from './PreviewTable.module.css';

/** The property names and the first rows, as text. */
export function PreviewTable({ part }: { readonly part: ImportPart }) {
  const { t } = useTranslation();
  return (
    <details className={classes.preview}>
      <summary>
        <IconChevronRight size={13} aria-hidden="true" />
        <span className={classes.count}>
          {t('import.choose.fields')} {part.fields.length}
        </span>
        <span className={classes.fields}>{part.fields.join(', ')}</span>
      </summary>
      <section
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('import.choose.preview', { count: part.rows.length })}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              {part.fields.map((field) => (
                <th key={field} scope="col">
                  {field}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name and never change
              <tr key={index}>
                {part.fields.map((field, column) => (
                  <td key={field} title={row[column]}>
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
