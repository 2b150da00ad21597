import type { RuleBook } from '../standards/ruleBook';
import { deskOf, emptyTally, type RuleTally } from './desk';
import type { Review } from './engine';
import type { Finding } from './finding';
import { inOrder } from './findingOrder';
import { matrixTally } from './matrix';
import { pairDesk } from './pairDesk';
import { type PipeNetwork, pipeNetwork } from './pipeNetwork';
import { type PipePairs, pipePairs } from './pipePairs';
import type { ReviewPipe } from './pipes';
import type { ReviewModel } from './reviewModel';
import { checkBeside, passBeyond, tellOutsideHorizontal } from './rules/pipeHorizontal';
import { checkCrossings, tellOutsideVertical } from './rules/pipeVertical';

/** The rules of pipe against pipe. */
export const PIPE_RULES = [
  { id: 'pipe_horizontal', check: checkBeside, tellOutside: tellOutsideHorizontal, passBeyond },
  { id: 'pipe_vertical', check: checkCrossings, tellOutside: tellOutsideVertical, passBeyond: null },
] as const;

/** Every pair of a project that is laid already, by the rules of pipe against pipe that are on. */
export function checkPipes(model: ReviewModel, book: RuleBook): Review {
  const network = drained(pipeNetwork(model, book));
  return tellPairs(network, drained(pipePairs(model, book)), model.pipes);
}

/** These pairs alone, and of these pipes those that a table does not have. */
export function tellPairs(network: PipeNetwork, pairs: PipePairs, pipes: readonly ReviewPipe[]): Review {
  const { model, book } = network;
  const summary: Record<string, RuleTally> = {};
  const findings: Finding[] = [];
  const kinds = matrixTally();
  for (const rule of PIPE_RULES) {
    if (!book.isOn(rule.id)) continue;
    const tally = emptyTally();
    const found: Finding[] = [];
    const desk = deskOf(rule.id, model, book, { tally, found, kinds });
    const told = pairDesk(desk, network.kinds);
    rule.tellOutside(pipes, network, desk);
    rule.passBeyond?.(pairs, network, told);
    for (let k = 0; k < pairs.count; k++) rule.check(pairs, k, network, told);
    told.close();
    summary[rule.id] = tally;
    for (const finding of inOrder(found)) findings.push(finding);
  }
  return { summary, findings, matrix: kinds.matrix };
}

/** All steps at once. */
export function drained<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
