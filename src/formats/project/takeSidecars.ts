import { mergeDecisions } from '../../model/decisions';
import type { Project } from '../../model/project';
import type { ImportReport } from '../importTypes';
import type { ParsedInput } from '../parsedInput';
import type { Sidecar } from './sidecars';

/**
 * The project with the decisions and rules of the files. Decisions join those it has, the later on one finding
 * holding. Rules that come with another project stay with it: adding data does not change what it is held
 * against; rules that come by themselves take the place of those it has.
 */
export function withSidecars(
  project: Project,
  inputs: readonly ParsedInput[],
  keeps: boolean,
  report: ImportReport,
): { project: Project; report: ImportReport } {
  const brought = inputs.flatMap(({ sidecar }) => (sidecar?.kind === 'decisions' ? sidecar.decisions : []));
  const foreign = keeps && inputs.some(({ projectFile }) => projectFile !== null);
  const rules = foreign ? null : rulesOf(inputs);
  if (brought.length === 0 && rules === null) return { project, report };
  const decisions = mergeDecisions(project.decisions ?? [], brought);
  const isOwn = new Set(brought);
  return {
    project: {
      ...project,
      ...(decisions.length > 0 ? { decisions } : {}),
      ...(rules === null ? {} : { rules }),
    },
    report: {
      ...report,
      decisions: decisions.filter((decision) => isOwn.has(decision)).length,
      rules: rules !== null,
    },
  };
}

/** Of several, what was dropped beside a project rather than what lies in it. */
function rulesOf(inputs: readonly ParsedInput[]): Extract<Sidecar, { kind: 'rules' }>['rules'] | null {
  const depth = ({ file }: ParsedInput) => file.name.split('/').length;
  const nearest = inputs
    .filter(({ sidecar }) => sidecar?.kind === 'rules')
    .sort((a, b) => depth(a) - depth(b))[0]?.sidecar;
  return nearest?.kind === 'rules' ? nearest.rules : null;
}
