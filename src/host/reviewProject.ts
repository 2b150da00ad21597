import type { Project } from '../model/project';
import { reviewSteps } from '../review/engine';
import type { Finding } from '../review/finding';
import type { ReviewedFinding } from '../review/parties';
import { partyLookup } from '../review/parties';
import { ruleBook } from '../standards/ruleBook';
import type { OnFindings, OnReviewProgress, ReviewResult } from './reviewResult';

/** How long the worker keeps others waiting. */
const TURN_MS = 16;

/** As many findings as the page unpacks in some 10 ms. */
const BATCH = 500;

export type ReviewListener = { readonly onProgress: OnReviewProgress; readonly onFindings: OnFindings };

/**
 * Checks a project in turns, so that a click is answered in between, and hands over what each rule finds.
 * @throws the signal's reason when aborted.
 */
export async function reviewProject(
  project: Project,
  revision: number,
  signal: AbortSignal,
  { onProgress, onFindings }: ReviewListener,
): Promise<ReviewResult> {
  signal.throwIfAborted();
  const partiesOf = partyLookup(project);
  const findings: ReviewedFinding[] = [];
  let waiting: readonly Finding[] = [];
  const steps = reviewSteps(project, ruleBook(project.rules ?? undefined), {
    onFindings: (found) => {
      waiting = found;
    },
  });
  let turn = performance.now();
  for (;;) {
    const step = steps.next();
    if (waiting.length > 0) {
      const told = waiting.map((finding) => ({ ...finding, parties: partiesOf(finding) }));
      waiting = [];
      for (const finding of told) findings.push(finding);
      await handOver(told, signal, onFindings);
      turn = performance.now();
    }
    if (step.done) return { revision, ...step.value, findings };
    if (performance.now() - turn < TURN_MS) continue;
    onProgress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    turn = performance.now();
  }
}

/** One batch after the other, each when the last has been taken. @throws the signal's reason when aborted. */
export async function handOver(
  findings: readonly ReviewedFinding[],
  signal: AbortSignal,
  onFindings: OnFindings,
): Promise<void> {
  for (let from = 0; from < findings.length; from += BATCH) {
    await onFindings(findings.slice(from, from + BATCH));
    signal.throwIfAborted();
  }
}
