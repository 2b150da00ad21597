import { useTranslation } from 'react-i18next';

/** What a property is called, with its unit; one that has no word is shown as it is written. */
export function usePropertyName(): (property: string) => string {
  const { t, i18n } = useTranslation();
  return (property) => {
    for (const key of [`inspector.property.${property}`, `import.mapping.property.${property}`]) {
      if (i18n.exists(key)) return t(key as 'inspector.property.id') + unitOf(property);
    }
    return property;
  };
}

function unitOf(property: string): string {
  const unit = /_(mm|m2|m|kv|mpa|pct|deg)$/.exec(property)?.[1];
  return unit === undefined ? '' : ` (${UNITS[unit]})`;
}

const UNITS: Readonly<Record<string, string>> = {
  mm: 'mm',
  m2: 'm²',
  m: 'm',
  kv: 'kV',
  mpa: 'MPa',
  pct: '%',
  deg: '°',
};
