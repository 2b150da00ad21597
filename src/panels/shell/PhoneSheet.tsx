import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CompoundsPanel } from '../compounds/CompoundsPanel';

import { ErrorBoundary } from './ErrorBoundary';
import { CompoundTable, FindingsPanel, Inspector, LayersPanel } from './lazyPanels';
import classes from './PhoneSheet.module.css';
import { SHEET_TABS, type SheetState, type SheetTab } from './useSheet';
import { useSheetDrag } from './useSheetDrag';

/** Compounds, layers, details and the table, at one of three heights: by the handle or by buttons. */
export function PhoneSheet({ state }: { readonly state: SheetState }) {
  const { t } = useTranslation();
  const id = useId();
  const sheet = useRef<HTMLElement>(null);
  const { tab, setTab, rest, setRest } = state;
  const drag = useSheetDrag(sheet, rest, setRest);
  return (
    <section ref={sheet} className={classes.sheet} data-rest={rest} aria-label={t('app.sheet.label')}>
      <div className={classes.handle} aria-hidden="true" title={t('app.sheet.handle')} {...drag} />
      <div className={classes.head}>
        <div className={classes.tabs} role="tablist" aria-label={t('app.sheet.label')}>
          {SHEET_TABS.map((option) => (
            <UnstyledButton
              key={option}
              className={classes.tab}
              role="tab"
              id={`${id}-${option}`}
              aria-selected={tab === option}
              aria-controls={`${id}-body`}
              onClick={() => setTab(option)}
            >
              {t(TAB_NAMES[option])}
            </UnstyledButton>
          ))}
        </div>
        {rest !== 'full' && (
          <ActionIcon
            size={38}
            aria-label={t(rest === 'peek' ? 'app.sheet.half' : 'app.sheet.full')}
            onClick={() => setRest(rest === 'peek' ? 'half' : 'full')}
          >
            <IconChevronUp size={18} />
          </ActionIcon>
        )}
        {rest !== 'peek' && (
          <ActionIcon
            size={38}
            aria-label={t(rest === 'full' ? 'app.sheet.half' : 'app.sheet.peek')}
            onClick={() => setRest(rest === 'full' ? 'half' : 'peek')}
          >
            <IconChevronDown size={18} />
          </ActionIcon>
        )}
      </div>
      <div
        className={classes.body}
        id={`${id}-body`}
        role="tabpanel"
        aria-labelledby={`${id}-${tab}`}
        hidden={rest === 'peek'}
      >
        <ErrorBoundary key={tab}>{CONTENTS[tab]}</ErrorBoundary>
      </div>
    </section>
  );
}

const TAB_NAMES = {
  compounds: 'app.panel.compounds',
  layers: 'app.panel.layers',
  findings: 'app.panel.findings',
  inspector: 'app.panel.inspector',
  table: 'app.panel.showTable',
} as const satisfies Record<SheetTab, string>;

const CONTENTS: Readonly<Record<SheetTab, React.ReactNode>> = {
  compounds: <CompoundsPanel />,
  layers: <LayersPanel />,
  findings: <FindingsPanel />,
  inspector: <Inspector />,
  table: <CompoundTable />,
};
