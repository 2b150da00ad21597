import { NativeSelect, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ExportDialog.module.css';
import type { ExportChoice } from './exportChoice';
import type { ExportSystem } from './exportSystems';

type Props = {
  readonly systems: readonly ExportSystem[];
  readonly system: ExportSystem;
  readonly code: string;
  readonly isKml: boolean;
  readonly change: (change: Partial<Pick<ExportChoice, 'system' | 'code'>>) => void;
};

/** In which coordinate system; a shifted one with its warning. */
export function SystemChoice({ systems, system, code, isKml, change }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        classNames={{ label: classes.label }}
        label={t('export.system')}
        value={system.kind}
        onChange={({ currentTarget }) => {
          const chosen = systems.find(({ kind }) => kind === currentTarget.value);
          if (chosen) change({ system: chosen.kind });
        }}
        data={systems.map(({ kind, crs, zone, meridian }) => ({
          value: kind,
          label: [
            t(`export.systems.${kind}`, { zone: zone ?? '', meridian: meridian ?? '' }),
            crs?.startsWith('EPSG:') ? ` (${crs})` : '',
          ].join(''),
        }))}
      />
      {system.kind === 'other' && (
        <TextInput
          classNames={{ label: classes.label }}
          label={t('export.code')}
          placeholder={t('export.codeHint')}
          value={code}
          maxLength={200}
          onChange={({ currentTarget }) => change({ code: currentTarget.value })}
        />
      )}
      {system.kind === 'gcj02' && (
        <p className={classes.warning} role="note">
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>
            {t('export.shifted')} {isKml && t('export.kmlShifted')}
          </span>
        </p>
      )}
    </>
  );
}
