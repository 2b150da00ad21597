import { Button, Group } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './states.module.css';

type Props = { readonly children: ReactNode };
type State = { readonly error: Error | null };

/** Keeps a fault in one part from taking the page with it; the open project stays in its worker. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Crash error={error} again={() => this.setState({ error: null })} />;
  }
}

function Crash({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.centre} role="alert">
      <div className={classes.card}>
        <h2 className={classes.title}>{t('app.crash.title')}</h2>
        <p className={classes.text}>{t('app.crash.text')}</p>
        <p className={classes.reason}>{error.message}</p>
        <Group gap="xs">
          <Button size="xs" onClick={again}>
            {t('app.crash.again')}
          </Button>
          <Button size="xs" variant="default" onClick={() => location.reload()}>
            {t('app.crash.reload')}
          </Button>
        </Group>
      </div>
    </div>
  );
}
