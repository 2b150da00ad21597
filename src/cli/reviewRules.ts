import { readFile } from 'node:fs/promises';
import { ImportError, type ImportProblem } from '../formats/importTypes';
import { parseRulesJson } from '../formats/project/rulesJson';
import { sidecarByName } from '../formats/project/sidecars';
import type { Project } from '../model/project';
import type { RulesFile } from '../model/schema/rules';
import { UsageError } from './usageError';

/** The rules file that `--rules` names. */
export async function readRules(path: string): Promise<RulesFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path}: cannot be read`);
  });
  try {
    return parseRulesJson(text, path);
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
}

/** The project's own rules; null: it goes by the standards. */
export function ownRules(project: Project, problems: readonly ImportProblem[]): RulesFile | null {
  // A review by the standards would pass for one by the rules that could not be read.
  const broken = problems.find(isOfRules);
  if (broken) throw new UsageError(new ImportError(broken).message);
  return project.rules ?? null;
}

function isOfRules({ code, file }: ImportProblem): boolean {
  return code === 'bad_rules' || code === 'unknown_rules' || sidecarByName(file) === 'rules';
}
