import type { Project } from '../model/project';
import { reviewSteps } from '../review/engine';
import { ruleBook } from '../standards/ruleBook';
import { partyLookup } from './parties';
import type { OnReviewProgress, ReviewResult } from './reviewResult';

/** How long the worker keeps others waiting. */
const TURN_MS = 16;

/** Checks a project in turns, so that a click is answered in between. @throws the signal's reason when aborted. */
export async function reviewProject(
  project: Project,
  revision: number,
  signal: AbortSignal,
  onProgress: OnReviewProgress,
): Promise<ReviewResult> {
  signal.throwIfAborted();
  const steps = reviewSteps(project, ruleBook());
  let turn = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const partiesOf = partyLookup(project);
      const findings = step.value.findings.map((finding) => ({ ...finding, parties: partiesOf(finding) }));
      return { revision, summary: step.value.summary, findings };
    }
    if (performance.now() - turn < TURN_MS) continue;
    onProgress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    turn = performance.now();
  }
}
