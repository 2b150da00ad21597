import type { DecisionState } from '../model/schema/decisions';
import type { ReviewedFinding } from '../review/parties';
import type { FindingBatches, FindingFilter, FindingGrouping } from './slices/review';

/** The findings that the filter lets through, in groups. */
export type ShownFindings = {
  readonly grouping: FindingGrouping;
  readonly groups: readonly FindingGroup[];
  /** All groups after each other. */
  readonly order: readonly ReviewedFinding[];
  /** How many there are by verdict, whatever the filter says of verdicts. */
  readonly verdicts: Readonly<Record<ReviewedFinding['verdict'], number>>;
  /** How many there are of each, whatever the filter says. */
  readonly facets: FindingFacets;
};

export type FindingGroup = {
  readonly key: string;
  /** Where its findings begin in the order. */
  readonly start: number;
  readonly violation: number;
  readonly cannot_tell: number;
};

export type FindingFacets = {
  readonly all: number;
  readonly rules: ReadonlyMap<string, number>;
  readonly compounds: ReadonlyMap<string, number>;
  /** By `kindsKey`. */
  readonly kinds: ReadonlyMap<string, number>;
};

export type FindingQuery = {
  readonly filter: FindingFilter;
  readonly grouping: FindingGrouping;
  readonly decisionOf: (finding: string) => DecisionState;
  /** Where a text is looked for, in lower case. */
  readonly textsOf: (finding: ReviewedFinding) => readonly string[];
};

/** The compound that stands in a filter for what lies in none. */
export const OUTSIDE = '';

/** Filters and groups in small steps: with 100,000 findings the whole takes longer than a click may wait. */
export function* showFindings(batches: FindingBatches, query: FindingQuery): Generator<void, ShownFindings> {
  const { grouping, filter } = query;
  const passes = otherThanVerdict(query);
  const verdicts = { violation: 0, cannot_tell: 0 };
  const facets = emptyFacets();
  const members = new Map<string, Members>();
  for (const batch of batches) {
    for (const finding of batch) {
      facets.count(finding);
      if (!passes(finding)) continue;
      verdicts[finding.verdict]++;
      if (filter.verdict !== null && finding.verdict !== filter.verdict) continue;
      const key = groupKey(finding, grouping);
      const group = members.get(key) ?? newMembers(key, members);
      group[finding.verdict].push(finding);
    }
    yield;
  }
  const groups: FindingGroup[] = [];
  const order: ReviewedFinding[] = [];
  for (const { key, violation, cannot_tell } of inOrder([...members.values()], grouping)) {
    groups.push({ key, start: order.length, violation: violation.length, cannot_tell: cannot_tell.length });
    for (const finding of violation) order.push(finding);
    for (const finding of cannot_tell) order.push(finding);
    if (groups.length % 64 === 0) yield;
  }
  return { grouping, groups, order, verdicts, facets: facets.counts };
}

export function countOf({ violation, cannot_tell }: FindingGroup): number {
  return violation + cannot_tell;
}

/** What a group holds in common, as a key. A finding stands under the feature that it is about. */
export function groupKey(finding: ReviewedFinding, grouping: FindingGrouping): string {
  switch (grouping) {
    case 'rule':
      return finding.rule;
    case 'compound':
      return finding.compound ?? OUTSIDE;
    case 'feature': {
      const ref = finding.parties[0]?.ref;
      return ref ? `${ref.layer}:${ref.id}` : OUTSIDE;
    }
    case 'severity':
      return severityOf(finding);
  }
}

/** From the gravest on. A violation of a figure that nobody has checked is of lower standing. */
export const SEVERITIES = ['must', 'should', 'unverified', 'cannot_tell'] as const;
export type Severity = (typeof SEVERITIES)[number];

function severityOf({ verdict, standing, strength }: ReviewedFinding): Severity {
  if (verdict === 'cannot_tell') return 'cannot_tell';
  return standing === 'unverified' ? 'unverified' : strength;
}

/** The two categories of a finding between two pipes, in one order. */
export function kindsOf({ parties }: ReviewedFinding): readonly [string, string] | null {
  const [a, b] = parties;
  if (a?.ref.layer !== 'pipes' || b?.ref.layer !== 'pipes' || !a.kind || !b.kind) return null;
  return a.kind < b.kind ? [a.kind, b.kind] : [b.kind, a.kind];
}

export function kindsKey(kinds: readonly [string, string]): string {
  return [...kinds].sort().join('~');
}

type Members = {
  readonly key: string;
  readonly violation: ReviewedFinding[];
  readonly cannot_tell: ReviewedFinding[];
};

function newMembers(key: string, members: Map<string, Members>): Members {
  const made = { key, violation: [], cannot_tell: [] };
  members.set(key, made);
  return made;
}

/** Rules as they are run, severities as they weigh, places and features by what is wrong with them. */
function inOrder(groups: Members[], grouping: FindingGrouping): Members[] {
  if (grouping === 'rule') return groups;
  const rank = (key: string) => (SEVERITIES as readonly string[]).indexOf(key);
  return groups.sort((a, b) =>
    grouping === 'severity'
      ? rank(a.key) - rank(b.key)
      : b.violation.length - a.violation.length || b.cannot_tell.length - a.cannot_tell.length,
  );
}

const RULE_OF_DIRECTION = { horizontal: 'pipe_horizontal', vertical: 'pipe_vertical' } as const;

function otherThanVerdict({ filter, decisionOf, textsOf }: FindingQuery) {
  const { rule, compound, decision } = filter;
  const kinds = filter.kinds && kindsKey(filter.kinds);
  const along = filter.direction && RULE_OF_DIRECTION[filter.direction];
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return (finding: ReviewedFinding): boolean => {
    if (rule !== null && finding.rule !== rule) return false;
    if (along !== null && finding.rule !== along) return false;
    if (compound !== null && (finding.compound ?? OUTSIDE) !== compound) return false;
    if (kinds !== null && keyOfKinds(finding) !== kinds) return false;
    if (decision !== null && decisionOf(finding.id) !== decision) return false;
    if (words.length === 0) return true;
    const texts = textsOf(finding);
    return words.every((word) => texts.some((text) => text.includes(word)));
  };
}

function keyOfKinds(finding: ReviewedFinding): string | null {
  const kinds = kindsOf(finding);
  return kinds?.join('~') ?? null;
}

function emptyFacets() {
  const counts = {
    all: 0,
    rules: new Map<string, number>(),
    compounds: new Map<string, number>(),
    kinds: new Map<string, number>(),
  };
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  return {
    counts,
    count(finding: ReviewedFinding) {
      counts.all++;
      add(counts.rules, finding.rule);
      add(counts.compounds, finding.compound ?? OUTSIDE);
      const kinds = keyOfKinds(finding);
      if (kinds) add(counts.kinds, kinds);
    },
  };
}
