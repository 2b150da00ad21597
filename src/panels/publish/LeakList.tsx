import { IconAlertOctagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Leak } from '../../publish/withheld';
import { useFormat } from '../../ui/format';
import { leakSentence } from './leakSentence';
import classes from './publish.module.css';

/** What was found in the made files that must not be public. */
export function LeakList({ leaks }: { readonly leaks: readonly Leak[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const shown = leaks.slice(0, MOST);
  return (
    <section className={classes.leaks} role="alert">
      <h3>
        <IconAlertOctagon size={16} aria-hidden="true" /> {t('publish.leaks')}
      </h3>
      <ul className={classes.list}>
        {shown.map((leak) => (
          <li key={[leak.file, ...leak.within, leak.at, leak.kind, leak.what].join(' ')}>
            {leakSentence(leak, i18n, format)}
          </li>
        ))}
      </ul>
      {leaks.length > MOST && <p>{t('publish.moreLeaks', { number: format.number(leaks.length - MOST) })}</p>}
    </section>
  );
}

const MOST = 20;
