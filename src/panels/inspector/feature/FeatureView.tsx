import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FeatureRef } from '../../../model/featureRef';
import { useApp } from '../../../state/store';
import classes from '../Inspector.module.css';
import { FeatureHeader } from './FeatureHeader';
import { PipeSectionView } from './PipeSectionView';
import { PropertyList } from './PropertyList';

/** One feature: what it is, where it belongs, how big, and all that the source says of it. */
export function FeatureView({ selected }: { readonly selected: FeatureRef }) {
  const detail = useApp((state) => state.selection.detail);
  const missing = useApp((state) => state.selection.missing);
  return (
    <>
      <FeatureHeader selected={selected} detail={detail} />
      <div className={classes.body}>
        {detail ? (
          <>
            <PipeSectionView detail={detail} />
            <PropertyList layer={detail.ref.layer} properties={detail.feature.properties} />
          </>
        ) : (
          <Waiting missing={missing} />
        )}
      </div>
    </>
  );
}

function Waiting({ missing }: { readonly missing: boolean }) {
  const { t } = useTranslation();
  if (missing) return <p className={classes.section}>{t('inspector.feature.missing')}</p>;
  return (
    <div className={classes.section} role="status" aria-label={t('inspector.loading')}>
      {[90, 22, 22, 22, 22, 22].map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars never change their order
        <Skeleton key={index} height={height} mb={10} />
      ))}
    </div>
  );
}
