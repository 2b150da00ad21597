import { useTranslation } from 'react-i18next';
import type { CrsCandidate, CrsReason } from '../../../formats/crs/crsTypes';
import { useFormat } from '../../../ui/format';
import { chineseCrsName } from './chineseCrsName';

/** What a system is called in the current language. */
export function useCrsName(): (candidate: Pick<CrsCandidate, 'crs' | 'name'>) => string {
  const { t } = useTranslation();
  const { language } = useFormat();
  return ({ crs, name }) => {
    if (crs === 'schematic') return t('import.crs.schematicName');
    if (crs === 'gcj02' || crs === 'bd09') return t(`import.crs.names.${crs}`);
    const chinese = language === 'zh' ? chineseCrsName(name) : null;
    return chinese ?? (name === '' ? crs : name);
  };
}

/** A distance a person takes in at a glance: 3.2 km, 140 km, 85 m. */
export function useDistance(): (metres: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (metres) => {
    if (metres < 950) return t('import.crs.metres', { figure: format.number(metres) });
    const kilometres = metres / 1000;
    const digits = kilometres < 9.95 && !Number.isInteger(kilometres) ? 1 : 0;
    return t('import.crs.kilometres', { figure: format.number(kilometres, digits) });
  };
}

/** Where a candidate lands: the nearest town, and how far from what is open. */
export function useLanding(): (candidate: CrsCandidate) => string {
  const { t } = useTranslation();
  const { language } = useFormat();
  const distance = useDistance();
  return ({ near, distance_m }) => {
    const parts: string[] = [];
    if (near) {
      const place = (language === 'zh' ? near.zh : null) ?? near.en;
      parts.push(t('import.crs.near', { place, distance: distance(near.distance_m) }));
    }
    if (distance_m === 0) parts.push(t('import.crs.overlapsOpen'));
    else if (distance_m !== null) parts.push(t('import.crs.fromOpen', { distance: distance(distance_m) }));
    return parts.join(' · ');
  };
}

export function useReason(): (reason: CrsReason) => string {
  const { t } = useTranslation();
  return ({ code, detail }) => t(`import.crs.why.${code}`, { detail }).trim();
}
