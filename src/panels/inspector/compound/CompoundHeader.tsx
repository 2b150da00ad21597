import { Button } from '@mantine/core';
import { IconCube3dSphere, IconFocus2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CompoundSummary } from '../../../host/summary';
import { requestBounds } from '../../../state/commands/camera';
import { setScene } from '../../../state/commands/view';
import { useApp } from '../../../state/store';
import { StatusMark } from '../../../ui/StatusMark';
import { CopyLink } from '../CopyLink';
import classes from '../Inspector.module.css';
import { IdentityFigures } from './IdentityFigures';

/** Who the compound is, in both languages, and what can be done from here. */
export function CompoundHeader({ compound }: { readonly compound: CompoundSummary }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.view.language);
  const scene = useApp((state) => state.view.scene);
  const { name, name_en, status, year, id } = compound.properties;
  const [title, other] = language === 'zh' ? [name ?? name_en, name_en] : [name_en ?? name, name];
  return (
    <header className={classes.header}>
      <h2 className={classes.title}>{title ?? t('inspector.identity.unnamed')}</h2>
      {other && other !== title && <div className={classes.subtitle}>{other}</div>}
      <div className={classes.marks}>
        <StatusMark status={status} />
        {year != null && <span>{year}</span>}
        <span className={classes.quiet} title={t('inspector.identity.id')}>
          {id}
        </span>
      </div>
      <IdentityFigures properties={compound.properties} />
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFocus2 size={14} aria-hidden="true" />}
          onClick={() => requestBounds(compound.bounds)}
        >
          {t('inspector.zoomTo')}
        </Button>
        <Button
          size="compact-sm"
          variant={scene === 'underground' ? 'filled' : 'default'}
          aria-pressed={scene === 'underground'}
          leftSection={<IconCube3dSphere size={14} aria-hidden="true" />}
          onClick={() => setScene(scene === 'underground' ? 'plan' : 'underground')}
        >
          {t('inspector.underground')}
        </Button>
        <CopyLink />
      </div>
    </header>
  );
}
