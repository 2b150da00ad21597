import { IconMarquee2, IconPolygon, IconRuler2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setTool } from '../../state/commands/tool';
import { useApp } from '../../state/store';
import { MapButton } from './MapButton';
import styles from './overlays.module.css';

const TOOLS = [
  ['measure_distance', IconRuler2],
  ['measure_area', IconPolygon],
  ['box_select', IconMarquee2],
] as const;

/** What one can do with the pointer besides selecting; for the plan only. */
export function Toolbar() {
  const { t } = useTranslation();
  const active = useApp((state) => state.tool.active);
  const plan = useApp((state) => state.view.scene === 'plan');
  if (!plan) return null;
  return (
    <div className={styles.stack} role="toolbar" aria-orientation="vertical" aria-label={t('map.toolbar')}>
      {TOOLS.map(([tool, Icon]) => (
        <MapButton
          key={tool}
          label={t(`map.tool.${tool}`)}
          pressed={active === tool}
          onClick={() => setTool(tool)}
        >
          <Icon size={19} stroke={1.7} />
        </MapButton>
      ))}
    </div>
  );
}
