import { Menu } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypeCsv, IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportFormat } from '../../../report/report';
import classes from './FormatItems.module.css';

const FORMATS = [
  ['xlsx', IconFileSpreadsheet],
  ['csv', IconFileTypeCsv],
  ['geojson', IconMapPin],
] as const;

type Props = { readonly title: string; readonly save: (format: ReportFormat) => void };

/** One thing to export, in each format. */
export function FormatItems({ title, save }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Label>{title}</Menu.Label>
      <div className={classes.formats}>
        {FORMATS.map(([format, Icon]) => {
          const name = t(`findings.output.format.${format}`);
          return (
            <Menu.Item
              key={format}
              className={classes.format}
              leftSection={<Icon size={16} stroke={1.6} />}
              aria-label={t('findings.output.item', { format: name, scope: title })}
              title={t(`findings.output.formatNote.${format}`)}
              onClick={() => save(format)}
            >
              {name}
            </Menu.Item>
          );
        })}
      </div>
    </>
  );
}
