import { Button, FileButton, NativeSelect, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_GRID_M } from '../../publish/publishFile';
import { useFormat } from '../../ui/format';
import { allowListOf } from './allowList';
import { KeptIn } from './KeptIn';
import { LayersOut } from './LayersOut';
import { LeakList } from './LeakList';
import classes from './publish.module.css';
import { QuantitiesOut } from './QuantitiesOut';
import { usePublication } from './usePublication';
import type { PublishRun } from './usePublish';
import { WarningList } from './WarningList';

type Props = { readonly run: PublishRun; readonly close: () => void };

/** What the site is called and holds; made only once it has been shown. */
export function PublishForm({ run, close }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { file, change, report, problem } = usePublication();
  const [address, setAddress] = useState<string | null>(null);
  const [photos, setPhotos] = useState<readonly File[]>([]);
  if (file === null) return <p className={classes.note}>{t('publish.looking')}</p>;
  const typed = address ?? file.address ?? '';
  const isBadAddress = typed !== '' && !ADDRESS.test(typed);
  const named = Object.values(file.photos ?? {}).flat().length;
  const isReady = report !== null && problem === null && report.out.length > 0 && !isBadAddress;
  const show = (layers: ReturnType<typeof allowListOf>) =>
    change({ layers: Object.fromEntries(Object.entries(layers).map(([id, names]) => [id, [...names]])) });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) run.start(file, photos);
      }}
    >
      <p className={classes.note}>{t('publish.about')}</p>
      <TextInput
        label={t('publish.address')}
        description={t('publish.addressNote')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
        type="url"
        value={typed}
        error={isBadAddress ? t('publish.badAddress') : null}
        onChange={({ currentTarget: { value } }) => {
          setAddress(value);
          if (value === '' || ADDRESS.test(value)) change({ address: value === '' ? null : value });
        }}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('publish.grid')}
          value={String(file.grid_m ?? DEFAULT_GRID_M)}
          onChange={({ currentTarget }) => change({ grid_m: Number(currentTarget.value) })}
          data={[...new Set([...GRIDS, file.grid_m ?? DEFAULT_GRID_M])]
            .sort((a, b) => a - b)
            .map((metres) => ({
              value: String(metres),
              label: t('publish.gridUnit', {
                metres: format.number(metres, Number.isInteger(metres) ? 0 : 1),
              }),
            }))}
        />
        <NativeSelect
          label={t('publish.coordinates')}
          value={file.coordinates ?? 'cgcs2000'}
          onChange={({ currentTarget }) =>
            change({ coordinates: currentTarget.value === 'gcj02' ? 'gcj02' : 'cgcs2000' })
          }
          data={SYSTEMS.map((value) => ({ value, label: t(`publish.systems.${value}`) }))}
        />
      </div>
      {named > 0 && (
        <div className={classes.photos}>
          <FileButton multiple accept="image/jpeg,image/png,image/webp" onChange={setPhotos}>
            {(button) => (
              <Button {...button} size="xs" variant="default">
                {t('publish.choosePhotos')}
              </Button>
            )}
          </FileButton>
          <span className={classes.note}>
            {t('publish.photosNote', { number: format.number(named) })}
            {photos.length > 0 && ` ${t('publish.photosChosen', { number: format.number(photos.length) })}`}
          </span>
        </div>
      )}
      {report === null && problem === null && <p className={classes.note}>{t('publish.looking')}</p>}
      {report && (
        <>
          <WarningList warnings={report.warnings} />
          <LayersOut report={report} allowed={allowListOf(file)} show={show} />
          <QuantitiesOut report={report} file={file} change={change} />
          <KeptIn report={report} allowed={allowListOf(file)} show={show} />
          <p className={classes.note}>
            {t('publish.coverage', {
              contiguous: format.number(report.coverage.contiguous_km2, 2),
              total: format.number(report.coverage.total_km2, 2),
            })}
          </p>
        </>
      )}
      {run.leaks && <LeakList leaks={run.leaks} />}
      <div className={classes.foot}>
        {(problem ?? run.message) !== null && (
          <p className={classes.message} role="alert">
            <IconAlertTriangle size={16} aria-hidden="true" />
            {problem ?? run.message}
          </p>
        )}
        <Button variant="default" onClick={close}>
          {t('publish.cancel')}
        </Button>
        <Button type="submit" disabled={!isReady}>
          {t('publish.start')}
        </Button>
      </div>
    </form>
  );
}

const ADDRESS = /^https?:\/\/[^\s?#]+\/$/;
/** Metres. */
const GRIDS = [0.1, 0.5, 1, 5];
const SYSTEMS = ['cgcs2000', 'gcj02'] as const;
