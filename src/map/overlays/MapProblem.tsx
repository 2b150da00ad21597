import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MapProblemKind } from '../sync/useMapInstance';
import styles from './overlays.module.css';

/** In place of the map where it cannot be drawn; the panels go on working. */
export function MapProblem({ problem }: { problem: MapProblemKind }) {
  const { t } = useTranslation();
  return (
    <div className={styles.problem} role="alert">
      <IconMapOff size={40} stroke={1.3} aria-hidden />
      {problem === 'context_lost' ? (
        <p>{t('map.contextLost')}</p>
      ) : (
        <>
          <h2>{t('map.noWebGl.title')}</h2>
          <p>{t('map.noWebGl.text')}</p>
        </>
      )}
    </div>
  );
}
