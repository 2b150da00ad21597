import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionHeading } from '../../ui/SectionHeading';
import { useReturnFocus } from '../../ui/useReturnFocus';
import classes from './ShortcutsDialog.module.css';

type Props = { readonly opened: boolean; readonly close: () => void };

const GROUPS = {
  general: {
    escape: ['Esc'],
    search: ['/'],
    open: ['Ctrl', 'O'],
    save: ['Ctrl', 'S'],
    saveAs: ['Ctrl', 'Shift', 'S'],
    undo: ['Ctrl', 'Z'],
    redo: ['Ctrl', 'Shift', 'Z'],
    help: ['?'],
  },
  panels: {
    compounds: ['C'],
    layers: ['L'],
    findings: ['R'],
    table: ['T'],
    nextFinding: ['N'],
    previousFinding: ['Shift', 'N'],
    leaveFinding: ['Esc'],
    list: ['↑', '↓', 'PgUp', 'PgDn', 'Home', 'End', 'Enter'],
    groups: ['←', '→'],
  },
  map: { solo: ['U'], underground: ['3'], measure: ['M'] },
} as const;

export function ShortcutsDialog({ opened, close }: Props) {
  useReturnFocus();
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('shortcuts.title')}
      size={440}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Keys group="general" keys={GROUPS.general} />
      <Keys group="panels" keys={GROUPS.panels} />
      <Keys group="map" keys={GROUPS.map} />
      <p className={classes.about}>
        {t('shortcuts.about')}{' '}
        <a href="./licences.txt" target="_blank" rel="noreferrer">
          {t('shortcuts.licences')}
        </a>
      </p>
    </Modal>
  );
}

type Action = { [G in keyof typeof GROUPS]: keyof (typeof GROUPS)[G] }[keyof typeof GROUPS];
type KeysProps = {
  readonly group: keyof typeof GROUPS;
  readonly keys: Partial<Record<Action, readonly string[]>>;
};

function Keys({ group, keys }: KeysProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.group}>
      <SectionHeading>{t(`shortcuts.${group}`)}</SectionHeading>
      <dl className={classes.keys}>
        {(Object.keys(keys) as Action[]).map((action) => (
          <div key={action} className={classes.row}>
            <dt>{t(`shortcuts.${action}`)}</dt>
            <dd>
              {keys[action]?.map((key) => (
                <Kbd key={key} size="xs">
                  {key}
                </Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
