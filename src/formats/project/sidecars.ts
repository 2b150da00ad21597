import type { Decision } from '../../model/schema/decisions';
import type { PublishFile } from '../../model/schema/publish';
import type { RulesFile } from '../../model/schema/rules';
import type { ImportProblem } from '../importTypes';

/** What may stand beside project.json. */
export type SidecarKind = 'decisions' | 'rules' | 'publish';
export const DECISIONS_JSON = 'decisions.json';
export const RULES_JSON = 'rules.json';
export const PUBLISH_JSON = 'publish.json';

/** What such a file brings, and what of it was left out. */
export type Sidecar =
  | {
      readonly kind: 'decisions';
      readonly decisions: readonly Decision[];
      readonly problems: readonly ImportProblem[];
    }
  | { readonly kind: 'rules'; readonly rules: RulesFile; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'publish'; readonly publish: PublishFile; readonly problems: readonly ImportProblem[] };

/** By name; the format each states is looked at where the name says nothing. */
export function sidecarByName(path: string): SidecarKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name === DECISIONS_JSON) return 'decisions';
  if (name === PUBLISH_JSON) return 'publish';
  return name === RULES_JSON ? 'rules' : null;
}

/** By the format that the head of a file states. */
export function sidecarByText(head: string): SidecarKind | null {
  const stated = /"format"\s*:\s*"jingran-(decisions|rules|publish)"/.exec(head);
  return stated ? (stated[1] as SidecarKind) : null;
}

/** Bytes: the format stands at the top of a file. */
export const SIDECAR_HEAD = 1000;

/** The schemas and the standards come only when such a file does. @throws ImportError where nothing of it can be used. */
export async function parseSidecar(kind: SidecarKind, text: string, file: string): Promise<Sidecar> {
  if (kind === 'decisions') {
    const { parseDecisionsJson } = await import('./decisionsJson');
    return { kind, ...parseDecisionsJson(text, file) };
  }
  if (kind === 'publish') {
    const { parsePublishJson } = await import('./publishJson');
    return { kind, publish: parsePublishJson(text, file), problems: [] };
  }
  const { parseRulesJson } = await import('./rulesJson');
  return { kind, rules: parseRulesJson(text, file), problems: [] };
}
