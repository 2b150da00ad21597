import { ActionIcon, CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setFindingFilter } from '../../../state/commands/review';
import type { ShownFindings } from '../../../state/findingQuery';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { totalsOf } from '../summary/totals';
import { VerdictMark } from '../VerdictMark';
import { countChoices, FilterChoices } from './FilterChoices';
import classes from './FindingFilters.module.css';

/** Counts that filter by verdict, a text, and behind a button everything else that a finding can be chosen by. */
export function FindingFilters({ shown }: { readonly shown: ShownFindings }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const filter = useApp((state) => state.review.filter);
  const [opened, setOpened] = useState(false);
  const chosen = countChoices(filter);
  return (
    <div className={classes.filters}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and its own box */}
      <div className={classes.chips} role="group" aria-label={t('findings.filter.label')}>
        {(['violation', 'cannot_tell'] as const).map((verdict) => (
          <UnstyledButton
            key={verdict}
            className={classes.chip}
            aria-pressed={filter.verdict === verdict}
            onClick={() => setFindingFilter({ verdict: filter.verdict === verdict ? null : verdict })}
          >
            <VerdictMark verdict={verdict} />
            <span className={classes.number}>{format.number(shown.verdicts[verdict])}</span>
          </UnstyledButton>
        ))}
      </div>
      <Passes listed={shown.facets.all} />
      <div className={classes.find}>
        <TextInput
          size="xs"
          className={classes.text}
          value={filter.text}
          aria-label={t('findings.filter.text')}
          placeholder={t('findings.filter.text')}
          leftSection={<IconSearch size={14} stroke={1.7} />}
          rightSection={
            filter.text && (
              <CloseButton
                size="xs"
                aria-label={t('findings.filter.clearText')}
                onClick={() => setFindingFilter({ text: '' })}
              />
            )
          }
          onChange={(event) => setFindingFilter({ text: event.currentTarget.value })}
        />
        <ActionIcon
          size={30}
          variant={opened ? 'light' : 'default'}
          className={classes.more}
          aria-label={
            chosen > 0 ? t('findings.filter.moreChosen', { number: chosen }) : t('findings.filter.more')
          }
          title={t('findings.filter.more')}
          aria-expanded={opened || chosen > 0}
          aria-controls={`${id}-choices`}
          disabled={chosen > 0}
          onClick={() => setOpened(!opened)}
        >
          <IconAdjustmentsHorizontal size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      {(opened || chosen > 0) && <FilterChoices id={`${id}-choices`} facets={shown.facets} />}
    </div>
  );
}

/** What was checked and is not listed, once the review is through; a finding that is looked at needs the room. */
function Passes({ listed }: { readonly listed: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const summary = useApp((state) => state.review.result?.summary);
  const looking = useApp((state) => state.review.selected !== null);
  if (!summary || looking) return null;
  const total = totalsOf(summary);
  const unlisted = total.violation + total.cannot_tell - listed;
  return (
    <p className={classes.passes}>
      {t('findings.passes', { checked: format.number(total.checked), pass: format.number(total.pass) })}
      {total.not_checkable > 0 &&
        ` · ${t('findings.notCheckable', { number: format.number(total.not_checkable) })}`}
      {unlisted > 0 && ` · ${t('findings.unlisted', { number: format.number(unlisted) })}`}
    </p>
  );
}
