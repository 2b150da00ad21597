import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { orTell } from '../shell/tell';
import classes from './Strip.module.css';

type Props = {
  readonly kind: 'info' | 'warning' | 'error';
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly children: ReactNode;
  readonly actions?: readonly StripAction[];
  readonly dismiss?: () => void;
};

export type StripAction = {
  readonly label: string;
  readonly run: () => unknown;
};

/** A line under the bar that stays until it is dealt with; the page under it can be used meanwhile. */
export function Strip({ kind, icon: Icon, children, actions = [], dismiss }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.strip} data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={17} stroke={1.7} />
      </span>
      <div className={classes.text}>{children}</div>
      <div className={classes.actions}>
        {actions.map(({ label, run }, index) => (
          <Button
            key={label}
            size="compact-sm"
            variant={index === 0 ? 'filled' : 'default'}
            onClick={() => void orTell(Promise.resolve(run()))}
          >
            {label}
          </Button>
        ))}
        {dismiss && (
          <ActionIcon size={26} aria-label={t('app.close')} onClick={dismiss}>
            <IconX size={15} stroke={1.7} />
          </ActionIcon>
        )}
      </div>
    </div>
  );
}
