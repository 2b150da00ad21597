import { useTranslation } from 'react-i18next';
import classes from './BrandMark.module.css';

/** 井, the manhole, and the name. */
export function BrandMark({ bare = false }: { readonly bare?: boolean }) {
  const { t, i18n } = useTranslation();
  return (
    <h1 className={classes.brand} title={t('app.tagline')}>
      <svg
        viewBox="0 0 32 32"
        width="26"
        height="26"
        role={bare ? 'img' : undefined}
        aria-hidden={bare ? undefined : true}
        aria-label={bare ? t('app.name') : undefined}
      >
        <rect width="32" height="32" rx="7" fill="#0f766e" />
        <path d="M12 6v20M20 6v20M6 12h20M6 20h20" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      </svg>
      {!bare && (
        <span className={classes.name}>
          {i18n.language === 'zh' && <b>井然</b>}
          <span className={i18n.language === 'zh' ? classes.second : classes.first}>Jingran</span>
        </span>
      )}
    </h1>
  );
}
