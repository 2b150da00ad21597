import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setLanguage, setTheme } from '../../state/commands/view';
import type { ThemeChoice } from '../../state/slices/view';
import { store, useApp } from '../../state/store';

/** Named in the language it leads to, so that whoever needs it can read it. */
export function LanguageButton() {
  const { t } = useTranslation();
  const language = useApp((state) => state.view.language);
  const other = language === 'zh' ? 'EN' : '中文';
  return (
    <Tooltip label={t('app.language')}>
      <ActionIcon
        size={32}
        w={38}
        aria-label={`${t('app.language')} ${other}`}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={switchLanguage}
        fz={13}
        fw={500}
      >
        {other}
      </ActionIcon>
    </Tooltip>
  );
}

export function ThemeButton() {
  const { t } = useTranslation();
  const theme = useApp((state) => state.view.theme);
  const Icon = THEME_ICONS[theme];
  const label = t('app.theme.label', { current: t(`app.theme.${theme}`) });
  return (
    <Tooltip label={label}>
      <ActionIcon size={32} aria-label={label} onClick={switchTheme}>
        <Icon size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

export function switchLanguage(): void {
  setLanguage(store.getState().view.language === 'zh' ? 'en' : 'zh');
}

export function switchTheme(): void {
  setTheme(NEXT_THEME[store.getState().view.theme]);
}

export const THEME_ICONS = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;

const NEXT_THEME: Record<ThemeChoice, ThemeChoice> = { auto: 'light', light: 'dark', dark: 'auto' };
