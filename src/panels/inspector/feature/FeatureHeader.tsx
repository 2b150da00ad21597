import { IconFocus2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FeatureDetail } from '../../../host/projectHost';
import type { FeatureRef } from '../../../model/featureRef';
import { localName } from '../../../model/localName';
import { shownText } from '../../../model/shownText';
import { requestBounds } from '../../../state/commands/camera';
import { selectFeature } from '../../../state/commands/select';
import { compoundName } from '../../../state/compoundQuery';
import { useApp } from '../../../state/store';
import { FigureList, FigureRow } from '../../../ui/FigureRow';
import { useFormat } from '../../../ui/format';
import { LayerSwatch } from '../../layers/LayerSwatch';
import { ActionButton } from '../ActionButton';
import { CopyLink } from '../CopyLink';
import { useFeatureWords } from '../featureWords';
import classes from '../Inspector.module.css';
import { boundsAround } from './boundsAround';
import { kindOf, swatchOf } from './kindOf';

type Props = { readonly selected: FeatureRef; readonly detail: FeatureDetail | null };

/** Kind and name of the feature, its compound, its length or area. */
export function FeatureHeader({ selected, detail }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFeatureWords();
  const { layer, id } = selected;
  const kind = detail && kindOf(detail);
  const name = detail && localName(detail.feature.properties, format.language);
  return (
    <header className={classes.header}>
      <div className={classes.marks} style={{ marginTop: 0 }}>
        <LayerSwatch layer={swatchOf(layer, kind)} />
        <span>{t(`words.layer.${layer}`)}</span>
        {kind !== null && <span className={classes.quiet}>{shownText(words.kind(layer, kind))}</span>}
      </div>
      <h2 className={classes.title}>{name ?? shownText(id)}</h2>
      {detail && (
        <FigureList>
          <FigureRow label={t('inspector.feature.inCompound')} value={<InCompound detail={detail} />} />
          {detail.length_m !== null && (
            <FigureRow label={t('inspector.feature.length')} value={format.length(detail.length_m, 2)} />
          )}
          {detail.area_m2 !== null && (
            <FigureRow
              label={t('inspector.feature.area')}
              value={format.area(detail.area_m2, detail.area_m2 < 1000 ? 1 : 0)}
            />
          )}
        </FigureList>
      )}
      <div className={classes.actions}>
        <ActionButton icon={IconFocus2} disabled={detail === null} onClick={() => zoomTo(detail)}>
          {t('inspector.zoomTo')}
        </ActionButton>
        <CopyLink />
      </div>
    </header>
  );
}

function InCompound({ detail }: { readonly detail: FeatureDetail }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.view.language);
  const compound = useApp(({ project, selection }) => {
    const within = detail.compoundIds.find((id) => id === selection.compoundId) ?? detail.compoundIds[0];
    return project.summary?.compounds.find(({ id }) => id === within);
  });
  if (!compound) return <span className={classes.quiet}>{t('inspector.feature.outside')}</span>;
  return (
    <button
      type="button"
      className={classes.link}
      title={t('inspector.feature.back')}
      onClick={() => void selectFeature(null)}
    >
      {compoundName(compound, language)}
    </button>
  );
}

function zoomTo(detail: FeatureDetail | null): void {
  const bounds = detail && boundsAround(detail.feature.geometry);
  if (bounds) requestBounds(bounds);
}
