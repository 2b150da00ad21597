import { useTranslation } from 'react-i18next';
import type { ImportPart } from '../../../formats/importTypes';
import { shownText } from '../../../model/shownText';
import classes from './PreviewTable.module.css';

/** The first rows as they stand in the file, as text. */
export function PreviewTable({ part }: { readonly part: Pick<ImportPart, 'fields' | 'rows'> }) {
  const { t } = useTranslation();
  return (
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
                {shownText(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name and never change
            <tr key={index}>
              {part.fields.map((field, column) => (
                <td key={field} title={shownText(row[column] ?? '')}>
                  {shownText(row[column] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
