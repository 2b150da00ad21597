import type { i18n } from 'i18next';
import type { Leak } from '../../publish/withheld';
import type { Formatters } from '../../ui/format';

/** Where a leak is and what it is, in a sentence. */
export function leakSentence(leak: Leak, words: i18n, format: Formatters): string {
  const { file, within, at, kind } = leak;
  const path = [file, ...within].join(' › ');
  const isWhole = kind === 'unexpected_file' || kind === 'changed_file' || at === 0;
  const where = isWhole
    ? words.t('publish.leakFile', { file: path })
    : words.t('publish.leakWhere', { file: path, at: format.number(at) });
  return where + whatOf(leak, words);
}

function whatOf({ kind, what, origin }: Leak, words: i18n): string {
  const { t } = words;
  if (kind === 'never_public' && what === 'photo_metadata') return t('publish.leak.photo_metadata');
  if (kind === 'unreadable_file') {
    const key = `publish.unreadable.${what}`;
    return words.exists(key) ? t(key as 'publish.unreadable.damaged') : t('publish.leak.unreadable_file');
  }
  if (kind === 'value' && origin && origin.feature !== '') {
    const { layer, property, feature } = origin;
    const key = `words.layer.${layer}`;
    const name = words.exists(key) ? t(key as 'words.layer.pipes') : layer;
    return t('publish.leak.valueOf', { what, property, feature, layer: name });
  }
  return t(`publish.leak.${kind}`, { what });
}
