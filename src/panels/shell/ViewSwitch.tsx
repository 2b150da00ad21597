import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconCube, IconEyeBolt, IconMap2 } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { setSoloUnderground } from '../../state/commands/layers';
import { setScene } from '../../state/commands/view';
import { useApp } from '../../state/store';
import classes from './ViewSwitch.module.css';

/** Plan or underground in 3-D, and seeing through the ground in plan. */
export function ViewSwitch({ compact = false }: { readonly compact?: boolean }) {
  const { t } = useTranslation();
  const scene = useApp((state) => state.view.scene);
  const solo = useApp((state) => state.layers.soloUnderground);
  const drilled = useApp((state) => state.selection.compoundId !== null);
  return (
    <div className={classes.bar} data-compact={compact || undefined}>
      {scene === 'plan' && (
        <Choice
          icon={IconEyeBolt}
          label={t('app.view.solo')}
          hint={t('app.view.soloHint')}
          shortcut="U"
          pressed={solo}
          onClick={() => setSoloUnderground(!solo)}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and its own box */}
      <div className={classes.group} role="group" aria-label={t('app.view.label')}>
        <Choice
          icon={IconMap2}
          label={t('app.view.plan')}
          pressed={scene === 'plan'}
          onClick={() => setScene('plan')}
        />
        <Choice
          icon={IconCube}
          label={t('app.view.underground')}
          hint={drilled ? undefined : t('app.view.needsCompound')}
          shortcut="3"
          pressed={scene === 'underground'}
          disabled={!drilled}
          onClick={() => setScene('underground')}
        />
      </div>
    </div>
  );
}

type ChoiceProps = {
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly shortcut?: string;
  readonly pressed: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
};

/** A disabled choice keeps its focus and its tooltip, so that everybody can learn why. */
function Choice({ icon: Icon, label, hint, shortcut, pressed, disabled = false, onClick }: ChoiceProps) {
  const tip = `${hint ?? label}${shortcut ? ` (${shortcut})` : ''}`;
  return (
    <Tooltip label={tip} events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton
        className={classes.choice}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled || undefined}
        aria-description={hint}
        aria-keyshortcuts={shortcut}
        onClick={disabled ? undefined : onClick}
      >
        <Icon size={16} stroke={1.7} />
        <span className={classes.word}>{label}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
