import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import classes from './RulesButton.module.css';
import { RulesDialog } from './RulesDialog';

/** Opens the rules file; marked where one is in force. */
export function RulesButton() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const inForce = useApp((state) => state.project.summary?.rules != null);
  const label = t(inForce ? 'findings.rulesFile.openInForce' : 'findings.rulesFile.open');
  return (
    <>
      <ActionIcon
        size="md"
        variant={inForce ? 'light' : 'subtle'}
        color={inForce ? 'accent' : 'gray'}
        aria-label={label}
        aria-haspopup="dialog"
        title={label}
        onClick={() => setOpened(true)}
      >
        <IconScale size={17} stroke={1.7} />
      </ActionIcon>
      {opened && <RulesDialog close={() => setOpened(false)} />}
    </>
  );
}

/** One line over the findings that says they go by the project's own rules; nothing where they do not. */
export function RulesLine() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const format = useFormat();
  const rules = useApp((state) => state.project.summary?.rules ?? null);
  if (!rules) return null;
  const counts = (['figures', 'rulesOff', 'strengths'] as const)
    .filter((name) => rules[name] > 0)
    .map((name) => t(`findings.rulesFile.counts.${name}`, { number: format.number(rules[name]) }));
  return (
    <>
      <UnstyledButton className={classes.line} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <IconScale size={14} stroke={1.7} aria-hidden="true" />
        <span>{[t('findings.rulesFile.inForce'), ...counts].join(' · ')}</span>
      </UnstyledButton>
      {opened && <RulesDialog close={() => setOpened(false)} />}
    </>
  );
}
