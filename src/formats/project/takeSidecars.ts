import { mergeDecisions } from '../../model/decisions';
import type { Project } from '../../model/project';
import type { ImportReport } from '../importTypes';
import type { ParsedInput } from '../parsedInput';
import type { Sidecar } from './sidecars';

/**
 * The project with the decisions, rules and publish.json of the files. Decisions join those it has, the later on one
 * finding holding. Rules and publish.json that come with another project stay with it: adding data does not change what
 * it is held against, nor what of it is public; those that come by themselves take the place of those it has.
 */
export function withSidecars(
  project: Project,
  inputs: readonly ParsedInput[],
  keeps: boolean,
  report: ImportReport,
): { project: Project; report: ImportReport } {
  const brought = inputs.flatMap(({ sidecar }) => (sidecar?.kind === 'decisions' ? sidecar.decisions : []));
  const foreign = keeps && inputs.some(({ projectFile }) => projectFile !== null);
  const rules = foreign ? null : (nearest(inputs, 'rules')?.rules ?? null);
  const publish = foreign ? null : (nearest(inputs, 'publish')?.publish ?? null);
  if (brought.length === 0 && rules === null && publish === null) return { project, report };
  const decisions = mergeDecisions(project.decisions ?? [], brought);
  const isOwn = new Set(brought);
  return {
    project: {
      ...project,
      ...(decisions.length > 0 ? { decisions } : {}),
      ...(rules === null ? {} : { rules }),
      ...(publish === null ? {} : { publish }),
    },
    report: {
      ...report,
      decisions: decisions.filter((decision) => isOwn.has(decision)).length,
      rules: rules !== null,
      publish: publish !== null,
    },
  };
}

/** Of several, what was dropped beside a project rather than what lies in it. */
function nearest<K extends Sidecar['kind']>(
  inputs: readonly ParsedInput[],
  kind: K,
): Extract<Sidecar, { kind: K }> | undefined {
  const depth = ({ file }: ParsedInput) => file.name.split('/').length;
  const [first] = inputs.filter(({ sidecar }) => sidecar?.kind === kind).sort((a, b) => depth(a) - depth(b));
  return first?.sidecar as Extract<Sidecar, { kind: K }> | undefined;
}
