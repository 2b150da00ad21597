import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localName } from '../../../model/localName';
import type { ReportFormat } from '../../../report/report';
import type { RuleTally } from '../../../review/engine';
import { exportFindings, exportTrialPits } from '../../../state/commands/exportFindings';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { orTell } from '../../shell/tell';
import { FormatItems } from './FormatItems';

/** Findings as files: all of them, those that the filter lets through where it holds some back, and the pits. */
export function ExportMenu() {
  const { t } = useTranslation();
  const { number, language } = useFormat();
  const [busy, setBusy] = useState(false);
  const all = useApp((state) => state.review.result?.findings);
  const shown = useApp((state) => state.review.shown?.order);
  const undecided = useApp(({ review }) => Object.values(review.result?.summary ?? {}).some(isUndecided));
  const names = useApp((state) => state.project.summary?.file.name);
  if (!all) return null;
  const project = (names && localName({ name: names.zh, name_en: names.en }, language)) ?? 'jingran';
  const save = async (work: Promise<void>) => {
    setBusy(true);
    await orTell(work);
    setBusy(false);
  };
  const saveFindings = (findings: typeof all | null) => (format: ReportFormat) =>
    void save(exportFindings(format, findings, t('findings.output.fileName', { project })));
  const savePits = (format: ReportFormat) =>
    void save(exportTrialPits(format, t('findings.output.pitsName', { project })));
  const label = t(busy ? 'findings.output.busy' : 'findings.output.title');
  return (
    <Menu position="bottom-end" width={288}>
      <Menu.Target>
        <ActionIcon size="md" aria-label={label} title={label} loading={busy}>
          <IconDownload size={17} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {shown !== undefined && shown.length > 0 && shown.length < all.length && (
          <FormatItems
            title={t('findings.output.scope.shown', { number: number(shown.length) })}
            save={saveFindings(shown)}
          />
        )}
        <FormatItems
          title={t('findings.output.scope.all', { number: number(all.length) })}
          save={saveFindings(null)}
        />
        {undecided && <FormatItems title={t('findings.trialPits.title')} save={savePits} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function isUndecided({ cannot_tell }: RuleTally): boolean {
  return cannot_tell > 0;
}
