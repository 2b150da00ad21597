import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undo } from '../../state/commands/project';
import { dismissNotice } from '../../state/commands/view';
import { useApp } from '../../state/store';
import classes from './Notices.module.css';
import { orTell } from './tell';

const SHOWN_MS = 7_000;
const SHOWN_WITH_ACTION_MS = 12_000;

/** The last notice, for a while; it waits as long as it is pointed at or holds the focus. */
export function Notices() {
  const { t } = useTranslation();
  const notice = useApp((state) => state.view.notice);
  const revision = useApp((state) => state.project.summary?.revision);
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(dismissNotice, notice.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, held]);

  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) };
  const focus = { onFocus: () => setHeld(true), onBlur: () => setHeld(false) };
  return (
    <div className={classes.region} role="status" aria-label={t('app.notice.label')} {...hold} {...focus}>
      {notice && (
        <div key={notice.sequence} className={classes.notice} data-kind={notice.kind}>
          {notice.kind === 'error' && <IconAlertTriangle size={17} stroke={1.7} aria-hidden="true" />}
          <span className={classes.text}>
            {t(notice.key, { ...notice.values, defaultValue: notice.key })}
          </span>
          {notice.action === 'undo' && notice.revision === revision && (
            <Button size="compact-xs" variant="subtle" onClick={undoAndDismiss}>
              {t('app.notice.undo')}
            </Button>
          )}
          <ActionIcon size={24} aria-label={t('app.close')} onClick={dismissNotice}>
            <IconX size={15} stroke={1.7} />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}

function undoAndDismiss(): void {
  dismissNotice();
  void orTell(undo());
}
