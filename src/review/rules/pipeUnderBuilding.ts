import { type HorizontalKey, horizontalCell } from '../../standards/clearanceHorizontal';
import { horizontalClasses } from '../../standards/lineClass';
import type { RuleBook } from '../../standards/ruleBook';
import { figuresIn } from '../../standards/textTable';
import type { Observation } from '../finding';
import { centreDepthAt } from '../pipes';
import type { Rule } from '../rule';
import { entries } from '../service';
import { isSound } from '../soundArea';
import { planBand } from '../uncertainty';
import { type Under, underBuildings } from '../underBuilding';
import { judge } from '../verdict';

/** A pipe under a building: no clearance is left at all. A service pipe may end a little inside. */
export const pipeUnderBuilding: Rule = {
  id: 'pipe_under_building',
  *check(model, book, desk) {
    const under = underBuildings(model, book);
    const areas = new Map(model.areasOf('buildings').map(({ id, area }) => [id, area]));
    const buried = model.pipes.filter((pipe) => pipe.buried);
    // Without a building nothing lies under one, and nothing beside.
    if (areas.size === 0) {
      desk.notCheckable(buried.length);
      return;
    }
    const drawn = buried.filter(({ length }) => length > 0);
    // A pipe of no length has no stretch that could lie under anything.
    desk.notCheckable(buried.length - drawn.length);
    desk.pass(drawn.length - countPipes(under.values()));
    for (const [building, pipes] of under) {
      yield;
      for (const here of pipes.values()) {
        const at = entries(here.pipe, areas.get(building)!, model);
        if (!isSound(areas.get(building)!)) desk.report(couldNot(here, book));
        else if ((at.start || at.end) && here.length <= SERVICE_INSIDE_M) desk.pass();
        else desk.report(observe(here, book));
      }
    }
  },
};

/** A service pipe ends at its riser inside the wall. */
const SERVICE_INSIDE_M = 3;

function observe(here: Under, book: RuleBook): Observation {
  const { pipe } = here;
  const band = planBand(pipe.properties, centreDepthAt(pipe, here.along), book);
  const measured = -(here.depth + (pipe.section.halfWidth ?? 0));
  const proven = band.proven && judge(measured, band.limit, 0) === 'violation';
  return {
    verdict: proven ? 'violation' : 'cannot_tell',
    figure: figureFor(here, book),
    required: 0,
    measured,
    uncertainty: band.limit,
    reason: proven ? null : band.proven ? 'within_survey_error' : 'survey_method_unknown',
    at: here.at,
    nearest: [here.at, here.onOutline],
    features: [pipe.id, here.building],
    facts: { length_m: Math.round(here.length * 100) / 100 },
    advice: [{ code: 'remove', values: { feature: pipe.id } }],
  };
}

/** The footprint crosses itself: nobody can say where the building stands. */
function couldNot(here: Under, book: RuleBook): Observation {
  return {
    ...observe(here, book),
    verdict: 'cannot_tell',
    measured: null,
    reason: 'could_not_check',
    advice: [],
  };
}

/** The clause that asks for a distance to the building. */
function figureFor({ pipe }: Under, book: RuleBook) {
  const classes = horizontalClasses(pipe.properties);
  const key: HorizontalKey = classes.kind === 'classes' ? classes.keys[0]! : 'trench';
  return book.resolve(figuresIn(horizontalCell('building', key))[0]!);
}

function countPipes(under: Iterable<ReadonlyMap<number, Under>>): number {
  const pipes = new Set<number>();
  for (const inside of under) for (const index of inside.keys()) pipes.add(index);
  return pipes.size;
}
