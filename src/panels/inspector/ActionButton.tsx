import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Props = {
  readonly icon: Icon;
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** For a button that switches something on and off. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
};

/** A small button of the inspector's header. */
export function ActionButton({ icon: Shape, children, onClick, pressed, disabled }: Props) {
  return (
    <Button
      size="compact-sm"
      fz={13}
      fw={500}
      px={8}
      variant={pressed ? 'filled' : 'default'}
      aria-pressed={pressed}
      disabled={disabled}
      leftSection={<Shape size={14} aria-hidden="true" />}
      styles={{ section: { marginInlineEnd: 5 } }}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
