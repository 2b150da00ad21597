import { useTranslation } from 'react-i18next';
import classes from './publish.module.css';

/** A feature as it goes out, name by name: nothing stands in the files that does not stand here. */
export function SampleRow({ sample }: { readonly sample: Readonly<Record<string, unknown>> | null }) {
  const { t } = useTranslation();
  if (sample === null) return <p className={classes.note}>{t('publish.noSample')}</p>;
  return (
    <>
      <h4>{t('publish.sample')}</h4>
      <dl className={classes.sample}>
        {Object.entries(sample).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{shown(value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 300;
