import type { Outcome, Tally } from './tally';

/** The survivors by figure with the files that ask for it, then the sums. */
export function printOutcomes(
  outcomes: readonly Outcome[],
  tally: Tally,
  unused: readonly string[],
  filesFor: (id: string) => readonly string[],
): void {
  const guards = ({ id }: Outcome) => filesFor(id).join(', ') || 'no unit case asks for it';
  list('Survived', outcomes, 'survived', guards);
  list('Killed by the sample only', outcomes, 'killed by the sample only', guards);
  list('Equivalent', outcomes, 'equivalent', ({ reason }) => reason ?? '');
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  console.log(`
figures used by a rule        ${tally.figures}
figures that no rule asks for ${unused.length} (${byTable(unused)})
mutants                       ${tally.mutants}, of them equivalent ${tally.equivalent}
killed by unit cases          ${tally.killed}
share, unit cases alone       ${percent(tally.share)}
share, with the sample        ${percent(tally.shareWithSample)}`);
}

/** `road 18, stall 24`. */
function byTable(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const table = id.split('.')[0]!;
    counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return Array.from(counts, ([table, count]) => `${table} ${count}`).join(', ');
}

function list(
  title: string,
  outcomes: readonly Outcome[],
  fate: Outcome['fate'],
  remark: (outcome: Outcome) => string,
): void {
  const listed = outcomes.filter((each) => each.fate === fate);
  if (listed.length === 0) return;
  console.log(`\n${title}`);
  const changes = new Map<string, { changes: string[]; remark: string }>();
  for (const outcome of listed) {
    const row = changes.get(outcome.id) ?? { changes: [], remark: remark(outcome) };
    row.changes.push(outcome.change);
    changes.set(outcome.id, row);
  }
  for (const [id, row] of changes) console.log(`  ${id} (${row.changes.join(', ')}): ${row.remark}`);
}
