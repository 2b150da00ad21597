import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './List.module.css';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly take: (name: string) => void;
  readonly cancel: () => void;
};

/** A line to give a name in; Enter takes it, Escape leaves it. */
export function NameForm({ label, name, take, cancel }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') take(text.trim());
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        className={classes.field}
        size="xs"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={200}
        autoFocus
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          cancel();
        }}
      />
      <Button size="xs" type="submit" disabled={text.trim() === ''}>
        {t('archive.dialog.apply')}
      </Button>
      <Button size="xs" variant="default" onClick={cancel}>
        {t('archive.dialog.cancel')}
      </Button>
    </form>
  );
}
