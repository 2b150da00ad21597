import { Menu } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setBasemap } from '../../state/commands/view';
import { useApp } from '../../state/store';
import overlay from '../overlays/overlays.module.css';
import styles from './BasemapChooser.module.css';
import { useBasemaps } from './useBasemaps';

/** Offline town or one of the enabled online basemaps; not there while none is enabled. */
export function BasemapChooser() {
  const { t } = useTranslation();
  const language = useApp((state) => state.view.language);
  const chosen = useApp((state) => state.view.basemap);
  const basemaps = useBasemaps();
  if (basemaps.length === 0) return null;

  const choices = [
    { id: null, name: t('map.basemap.none') },
    ...basemaps.map(({ id, name }) => ({ id, name: name[language] })),
  ];
  return (
    <div className={overlay.stack}>
      <Menu position="left-start" withinPortal>
        <Menu.Target>
          <button
            type="button"
            className={styles.button}
            aria-label={t('map.basemap.title')}
            title={t('map.basemap.title')}
          >
            <IconMap2 size={19} stroke={1.7} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('map.basemap.title')}</Menu.Label>
          {choices.map(({ id, name }) => (
            <Menu.Item
              key={id ?? ''}
              role="menuitemradio"
              aria-checked={id === chosen}
              data-chosen={id === chosen}
              onClick={() => setBasemap(id)}
            >
              {id === chosen ? `✓ ${name}` : name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
