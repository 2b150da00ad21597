import type { TFunction } from 'i18next';
import type { Language } from '../i18n/language';
import type { LayerId } from '../model/layer';
import { localName } from '../model/localName';
import type { Party } from '../review/parties';

export type Wording = {
  readonly t: TFunction;
  readonly exists: (key: string) => boolean;
  readonly language: Language;
};

/** What a sentence calls a feature: its name, or its kind and size. */
export function partyWord(party: Party, wording: Wording): string {
  const name = localName(party, wording.language);
  if (name !== null) return name;
  const kind = kindWord(party, wording);
  if (party.diameter_mm === null || party.ref.layer !== 'pipes') return kind;
  return wording.t('findings.party', { kind, diameter: party.diameter_mm });
}

/** What a feature is, in the middle of a sentence. */
export function kindWord(party: Party, { t, exists, language }: Wording): string {
  const table = KIND_WORDS[party.ref.layer];
  const key = `${table}.${party.kind}`;
  const known = table !== undefined && party.kind !== null && party.kind !== 'unknown' && exists(key);
  return known ? inSentence(t(key as 'words.notStated'), language) : t(`findings.thing.${party.ref.layer}`);
}

/** Only where the word for the kind is a noun: a perpendicular stall is still called a stall. */
const KIND_WORDS: { readonly [L in LayerId]?: string } = {
  buildings: 'inspector.value.building_use',
  roads: 'inspector.value.road_use',
  green: 'inspector.value.green_kind',
  fire_lane_markings: 'words.marking_kind',
  pipes: 'words.category',
  pipe_nodes: 'words.node_kind',
  obstacles: 'words.obstacle_kind',
};

function inSentence(word: string, language: Language): string {
  return language === 'en' ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}
