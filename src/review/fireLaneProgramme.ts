import { featuresOf, type Project } from '../model/project';
import { PROGRAMME_TARGETS_PCT } from '../standards/markings';
import { type RuleBook, ruleBook } from '../standards/ruleBook';
import { laneMarkingsOf } from './laneMarkings';
import { lanesOf, type ReviewLane } from './lanes';
import { linedSidesOf } from './linedSides';
import { type ReviewModel, reviewModel } from './reviewModel';
import { isLined } from './rules/markingEdgeLine';
import { BOTH, signedSides } from './rules/markingSign';

/** How far lining, naming and signing (划线、标名、立牌) of its fire lanes has come in one compound. */
export type LaneProgramme = {
  readonly compound: string;
  readonly lanes: number;
  /** Lanes of which this is done; null where no marking is recorded: nobody has told. */
  readonly lined: number | null;
  readonly named: number;
  readonly signed: number | null;
  /** Lanes of which all three are done, in per cent; null without lanes or without records. */
  readonly done_pct: number | null;
};

export type FireLaneProgramme = {
  readonly compounds: readonly LaneProgramme[];
  /** Compounds with lanes of which all is done, of those of which one can tell, in per cent. */
  readonly done_pct: number | null;
  /** The highest target of the programme that this meets. */
  readonly reached_pct: number | null;
  /** The next one; null when all is done. */
  readonly next_pct: number | null;
};

/** Source: 应急消〔2019〕334号. */
export function fireLaneProgramme(
  project: Project,
  book: RuleBook = ruleBook(),
  model: ReviewModel = reviewModel(project),
): FireLaneProgramme {
  const markings = laneMarkingsOf(model, book);
  const sides = linedSidesOf(model, book);
  const isDone = {
    lined: ({ index }: ReviewLane) => sides[index]?.every(isLined) ?? false,
    named: ({ properties }: ReviewLane) => (properties.name ?? '').trim() !== '',
    signed: ({ index }: ReviewLane) => signedSides(markings.signs[index]!) === BOTH,
  };
  const all = lanesOf(model, book).all;
  const compounds = featuresOf(project, 'compounds').map(({ properties: { id } }): LaneProgramme => {
    const lanes = all.filter(({ compound }) => compound === id);
    const told = lanes.length > 0 && markings.recorded.has(id);
    const done = lanes.filter((lane) => isDone.lined(lane) && isDone.named(lane) && isDone.signed(lane));
    return {
      compound: id,
      lanes: lanes.length,
      lined: told ? lanes.filter(isDone.lined).length : null,
      named: lanes.filter(isDone.named).length,
      signed: told ? lanes.filter(isDone.signed).length : null,
      done_pct: told ? percent(done.length, lanes.length) : null,
    };
  });
  const told = compounds.filter(({ done_pct }) => done_pct !== null);
  const done = told.filter(({ done_pct }) => done_pct === 100).length;
  const done_pct = told.length === 0 ? null : percent(done, told.length);
  return {
    compounds,
    done_pct,
    reached_pct:
      done_pct === null ? null : (PROGRAMME_TARGETS_PCT.findLast((target) => done_pct >= target) ?? 0),
    next_pct: done_pct === null ? null : (PROGRAMME_TARGETS_PCT.find((target) => done_pct < target) ?? null),
  };
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10;
}
