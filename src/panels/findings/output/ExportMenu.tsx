import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconFileTypeCsv, IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localName } from '../../../model/localName';
import type { ReportFormat } from '../../../report/report';
import { exportFindings } from '../../../state/commands/exportFindings';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { orTell } from '../../shell/tell';
import classes from './ExportMenu.module.css';

const FORMATS = [
  ['xlsx', IconFileSpreadsheet],
  ['csv', IconFileTypeCsv],
  ['geojson', IconMapPin],
] as const;

/** Findings as files: all of them, and those that the filter lets through where it holds some back. */
export function ExportMenu() {
  const { t } = useTranslation();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const all = useApp((state) => state.review.result?.findings);
  const shown = useApp((state) => state.review.shown?.order);
  const names = useApp((state) => state.project.summary?.file.name);
  if (!all) return null;
  const save = async (as: ReportFormat, findings: typeof all | null) => {
    const project = names ? localName({ name: names.zh, name_en: names.en }, format.language) : null;
    setBusy(true);
    await orTell(
      exportFindings({
        format: as,
        findings,
        name: t('findings.output.fileName', { project: project ?? 'jingran' }),
      }),
    );
    setBusy(false);
  };
  const section = (label: string, findings: typeof all | null) => (
    <>
      <Menu.Label>{label}</Menu.Label>
      {FORMATS.map(([as, Icon]) => (
        <Menu.Item
          key={as}
          leftSection={<Icon size={18} stroke={1.6} />}
          aria-label={t('findings.output.item', { format: t(`findings.output.format.${as}`), scope: label })}
          onClick={() => void save(as, findings)}
        >
          {t(`findings.output.format.${as}`)}
          <span className={classes.note}>{t(`findings.output.formatNote.${as}`)}</span>
        </Menu.Item>
      ))}
    </>
  );
  const label = t(busy ? 'findings.output.busy' : 'findings.output.title');
  const filtered = shown !== undefined && shown.length > 0 && shown.length < all.length;
  return (
    <Menu position="bottom-end" width={264}>
      <Menu.Target>
        <ActionIcon size="md" aria-label={label} title={label} loading={busy}>
          <IconDownload size={17} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {filtered && (
          <>
            {section(t('findings.output.scope.shown', { number: format.number(shown.length) }), shown)}
            <Menu.Divider />
          </>
        )}
        {section(t('findings.output.scope.all', { number: format.number(all.length) }), null)}
      </Menu.Dropdown>
    </Menu>
  );
}
