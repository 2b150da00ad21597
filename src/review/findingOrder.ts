import type { Finding } from './finding';

/** By features and place: an order that does not depend on the order of the input. */
export function inOrder(found: readonly Finding[]): Finding[] {
  return found
    .map(keyed)
    .sort(compare)
    .map(({ finding }) => finding);
}

/** What is in order, without the findings that `goes` says, and with others put where they belong. */
export function replaced(
  findings: readonly Finding[],
  goes: (finding: Finding) => boolean,
  others: readonly Finding[],
): Finding[] {
  const stays = findings.filter((finding) => !goes(finding));
  const merged: Finding[] = [];
  let done = 0;
  for (const other of others.map(keyed).sort(compare)) {
    const place = placeOf(other, stays, done);
    for (let k = done; k < place; k++) merged.push(stays[k]!);
    merged.push(other.finding);
    done = place;
  }
  for (let k = done; k < stays.length; k++) merged.push(stays[k]!);
  return merged;
}

type Keyed = { readonly finding: Finding; readonly key: string };

function keyed(finding: Finding): Keyed {
  const { features } = finding;
  const [a, b] = features;
  if (features.length !== 2) return { finding, key: [...features].sort().join(' ') };
  return { finding, key: a! < b! ? `${a} ${b}` : `${b} ${a}` };
}

function compare(a: Keyed, b: Keyed): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.finding.at[0] - b.finding.at[0] || a.finding.at[1] - b.finding.at[1];
}

/** The first place from `from` on that holds what comes after it. */
function placeOf(other: Keyed, findings: readonly Finding[], from: number): number {
  let [low, high] = [from, findings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(keyed(findings[middle]!), other) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
