import { IconCube3dSphere, IconFocus2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CompoundSummary } from '../../../host/summary';
import { localName } from '../../../model/localName';
import { shownText } from '../../../model/shownText';
import { requestBounds } from '../../../state/commands/camera';
import { setScene } from '../../../state/commands/view';
import { useApp } from '../../../state/store';
import { StatusMark } from '../../../ui/StatusMark';
import { ActionButton } from '../ActionButton';
import { CopyLink } from '../CopyLink';
import classes from '../Inspector.module.css';
import { IdentityFigures } from './IdentityFigures';

/** Who the compound is, in both languages, and what can be done from here. */
export function CompoundHeader({ compound }: { readonly compound: CompoundSummary }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.view.language);
  const scene = useApp((state) => state.view.scene);
  const { name, name_en, status, year, id } = compound.properties;
  const title = localName({ name, name_en }, language);
  const other = localName({ name: language === 'zh' ? name_en : name }, language);
  return (
    <header className={classes.header}>
      <h2 className={classes.title}>{title ?? t('inspector.identity.unnamed')}</h2>
      {other && other !== title && <div className={classes.subtitle}>{other}</div>}
      <div className={classes.marks}>
        <StatusMark status={status} />
        {year != null && <span>{year}</span>}
        <span className={classes.quiet} title={t('inspector.identity.id')}>
          {shownText(id)}
        </span>
      </div>
      <IdentityFigures properties={compound.properties} />
      <div className={classes.actions}>
        <ActionButton icon={IconFocus2} onClick={() => requestBounds(compound.bounds)}>
          {t('inspector.zoomTo')}
        </ActionButton>
        <ActionButton
          icon={IconCube3dSphere}
          pressed={scene === 'underground'}
          onClick={() => setScene(scene === 'underground' ? 'plan' : 'underground')}
        >
          {t('inspector.underground')}
        </ActionButton>
        <CopyLink />
      </div>
    </header>
  );
}
