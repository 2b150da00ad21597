import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './overlays.module.css';

type Props = {
  label: string;
  onClick: () => void;
  /** Given for a switch: whether it is on. */
  pressed?: boolean;
  children: ReactNode;
};

/** One square button of a stack on the map, named by its tooltip. */
export function MapButton({ label, onClick, pressed, children }: Props) {
  return (
    <Tooltip label={label} position="left" openDelay={300} withinPortal>
      <ActionIcon
        className={styles.button}
        variant="subtle"
        color="gray"
        size={36}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
