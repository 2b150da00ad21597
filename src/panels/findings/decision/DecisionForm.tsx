import { Button, Input, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberAuthor } from './author';
import classes from './DecisionForm.module.css';
import { type Draft, missingOf } from './draft';
import { isSame } from './keptDrafts';
import { StateChoice } from './StateChoice';

type Props = {
  readonly initial: Draft;
  /** Another version starts the form anew. */
  readonly version: string;
  readonly saveLabel: string;
  readonly save: (draft: Draft) => void;
  /** What was begun before and not saved. */
  readonly begun?: Draft | null;
  readonly onChange?: (draft: Draft) => void;
  /** Further buttons before the one that saves. */
  readonly children?: ReactNode;
};

/** State, note and name; Enter saves, in the note Ctrl+Enter. What is missing is said when one tries. */
export function DecisionForm({ initial, version, saveLabel, save, begun = null, onChange, children }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(begun ?? initial);
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState(version);
  const noteId = useId();
  const form = useRef<HTMLFormElement>(null);
  if (shown !== version) {
    setShown(version);
    setDraft(begun ?? initial);
    setTried(false);
  }
  const missing = missingOf(draft);
  const change = (part: Partial<Draft>) => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    onChange?.(changed);
  };
  const isSaved = isSame(draft, initial);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (isSaved || missing.note || missing.author) return;
    rememberAuthor(draft.author);
    save(draft);
    // The button that saved is out of use now; the keyboard goes on from the choice.
    form.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  };
  const onNoteKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  const noteError = tried && missing.note && t('findings.decision.reasonMissing');
  const accepts = draft.state === 'accepted';
  const rests =
    draft.state === 'open' && initial.state === 'open' && initial.note === '' && draft.note === '';
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <StateChoice value={draft.state} choose={(state) => change({ state })} />
      {!rests && (
        <>
          <Input.Wrapper
            id={noteId}
            size="xs"
            label={t(accepts ? 'findings.decision.reason' : 'findings.decision.note')}
            error={noteError}
          >
            <Input<'textarea'>
              component="textarea"
              id={noteId}
              size="xs"
              multiline
              rows={2}
              required={accepts}
              aria-invalid={noteError !== false || undefined}
              value={draft.note}
              error={noteError}
              onChange={(event) => change({ note: event.currentTarget.value })}
              onKeyDown={onNoteKey}
            />
          </Input.Wrapper>
          {onChange && !isSaved && (
            <p className={classes.unsaved} role="status">
              {t('findings.decision.notSaved')}
            </p>
          )}
          <div className={classes.foot}>
            <TextInput
              size="xs"
              className={classes.author}
              label={t('findings.decision.author')}
              autoComplete="name"
              value={draft.author}
              error={tried && missing.author && t('findings.decision.authorMissing')}
              onChange={(event) => change({ author: event.currentTarget.value })}
            />
            {children}
            <Button type="submit" size="xs" disabled={isSaved}>
              {saveLabel}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
