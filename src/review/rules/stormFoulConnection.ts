import type { PipeCategory } from '../../model/pipeCategory';
import { DRAIN_DUTY } from '../../standards/sewers';
import { allAt, drainJoints } from '../drainJoints';
import type { Rule } from '../rule';

/** Storm and foul water in one manhole (雨污混接): a pipe that ends where the other system is. */
export const stormFoulConnection: Rule = {
  id: 'storm_foul_connection',
  *check(model, book, desk) {
    for (const joint of yield* drainJoints(model, book)) {
      const ends = allAt(joint);
      const own =
        systemOf(joint.node?.category ?? null) ?? majority(ends.map(({ pipe }) => pipe.properties.category));
      if (own === null) {
        // Of what nobody says the system, nobody can say that it is mixed.
        desk.notCheckable(ends.length);
        continue;
      }
      for (const { pipe } of ends) {
        const system = systemOf(pipe.properties.category);
        if (system === null) {
          desk.notCheckable();
          continue;
        }
        if (system === own || (system === 'foul' && own === 'combined')) {
          desk.pass();
          continue;
        }
        const mixedWithCombined = system === 'combined' || own === 'combined';
        const partner =
          joint.nodeId ?? ends.find((end) => systemOf(end.pipe.properties.category) === own)?.pipe.id;
        desk.report({
          verdict: 'violation',
          figure: book.resolve(mixedWithCombined ? DRAIN_DUTY.no_storm_combined_link : DRAIN_DUTY.separate),
          measured: null,
          required: null,
          at: joint.at,
          features: partner === undefined ? [pipe.id] : [pipe.id, partner],
          facts: { joins: system, to: own },
          advice: [{ code: 'reconnect', values: { feature: pipe.id, to: system } }],
        });
      }
    }
    yield;
  },
};

type System = 'storm' | 'foul' | 'combined';

/** A drain whose source does not say which is of no system. */
function systemOf(category: PipeCategory | null): System | null {
  return category === 'storm' || category === 'foul' || category === 'combined' ? category : null;
}

/** Without a node that says, the system of most pipes; a tie goes to storm, where foul does the harm. */
function majority(categories: readonly PipeCategory[]): System | null {
  let best: System | null = null;
  let most = 0;
  for (const system of ['storm', 'combined', 'foul'] as const) {
    const count = categories.filter((category) => category === system).length;
    if (count > most) {
      best = system;
      most = count;
    }
  }
  return best;
}
