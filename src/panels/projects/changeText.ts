import type { TFunction } from 'i18next';
import type { Change } from '../../host/archiveHost';
import type { Formatters } from '../../ui/format';

const NAMES_TOLD = 3;

/** What a version has that the one before it had not, in a line. */
export function changeText(
  { act, from, imported, moved, layers, decisions, rules, publish = false, renamed }: Change,
  { t, format, timeOf }: { t: TFunction; format: Formatters; timeOf: (iso: string) => string },
): string {
  const names = (list: readonly string[]) => {
    const told = list.slice(0, NAMES_TOLD).join(t('archive.version.join'));
    const more = t('archive.version.more', { number: format.number(list.length) });
    return list.length > NAMES_TOLD ? `${told} ${more}` : told;
  };
  const what = [
    imported.length > 0 && t('archive.version.imported', { names: names(imported) }),
    moved.length > 0 && t('archive.version.moved', { names: names(moved) }),
    // Where an import is named, its layers go without saying.
    ...(imported.length > 0 || moved.length > 0 ? [] : layers).map(({ layer, added }) => {
      const name = t(`words.layer.${layer}`);
      return added === 0
        ? t('archive.version.layerSame', { layer: name })
        : t('archive.version.layer', { layer: name, added: format.signed(added) });
    }),
    decisions > 0 && t('archive.version.decisions', { number: format.number(decisions) }),
    rules && t('archive.version.rules'),
    publish && t('archive.version.publish'),
    renamed && t('archive.version.renamed'),
  ].filter((part) => part !== false);
  const told = t(`archive.version.act.${act}`, { time: from === null ? '' : timeOf(from) });
  if (act === 'restore' || act === 'copy') return told;
  if (what.length === 0) return told;
  const list = what.join(' · ');
  return act === 'change' ? list : t('archive.version.told', { act: told, what: list });
}
