import { Loader } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat, Loss } from '../../formats/writer';
import { useFormat } from '../../ui/format';
import classes from './ExportDialog.module.css';
import { type LossGroup, lossGroups } from './lossGroups';

type Props = { readonly format: ExportFormat; readonly losses: readonly Loss[] | null };

/** What the format forces, with numbers, before anything is written. */
export function LossList({ format, losses }: Props) {
  const { t } = useTranslation();
  const groups = losses && lossGroups(format, losses);
  const gone = groups?.filter(({ restored }) => !restored) ?? [];
  const restored = groups?.filter((group) => group.restored) ?? [];
  return (
    <section className={classes.losses} aria-label={t('export.losses')} aria-busy={losses === null}>
      <h3>{t('export.losses')}</h3>
      <div aria-live="polite">
        {groups === null && (
          <p className={classes.line}>
            <Loader size={14} aria-hidden="true" /> {t('export.looking')}
          </p>
        )}
        {groups?.length === 0 && (
          <p className={classes.line}>
            <IconCircleCheck size={16} aria-hidden="true" /> {t('export.nothingLost')}
          </p>
        )}
        {gone.length > 0 && <Losses title={t('export.gone')} groups={gone} />}
        {restored.length > 0 && <Losses title={t('export.restored')} groups={restored} />}
      </div>
    </section>
  );
}

function Losses({ title, groups }: { readonly title: string; readonly groups: readonly LossGroup[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul className={classes.list}>
        {groups.map((group) => (
          <LossLine key={group.code} {...group} />
        ))}
      </ul>
    </>
  );
}

function LossLine({ code, count, details }: LossGroup) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const sentence = t(`export.loss.${code}`, { number: format.number(count) });
  const told = details.filter(({ detail }) => detail !== '');
  if (told.length === 0) return <li>{sentence}</li>;
  const nameOf = (detail: string) => {
    const key = [`words.layer.${detail}`, `export.facts.${detail}`].find((one) => i18n.exists(one));
    return key ? t(key as 'words.layer.pipes') : detail;
  };
  return (
    <li>
      <details>
        <summary>{sentence}</summary>
        <ul className={classes.details} aria-label={t('export.details')}>
          {told.slice(0, SHOWN).map((one) => (
            <li key={one.detail}>
              {one.count === 1
                ? nameOf(one.detail)
                : t('export.lossDetail', { detail: nameOf(one.detail), number: format.number(one.count) })}
            </li>
          ))}
          {told.length > SHOWN && <li>{t('export.more', { number: format.number(told.length - SHOWN) })}</li>}
        </ul>
      </details>
    </li>
  );
}

const SHOWN = 60;
