import { readFile } from 'node:fs/promises';
import { ImportError, type ImportProblem } from '../formats/importTypes';
import { parseRulesJson } from '../formats/rulesJson';
import { sidecarByName } from '../formats/sidecars';
import type { Project } from '../model/project';
import { type RuleBook, ruleBook } from '../standards/ruleBook';
import { UsageError } from './usageError';

/** The rules that `--rules` names, else those of the project, else the standards. */
export async function readRuleBook(
  path: string | undefined,
  { project, problems }: { readonly project: Project; readonly problems: readonly ImportProblem[] },
): Promise<RuleBook> {
  if (path !== undefined) return ruleBook(await readRules(path));
  // A review by the standards would pass for one by the rules that could not be read.
  const broken = problems.find(isOfRules);
  if (broken) throw new UsageError(new ImportError(broken).message);
  return ruleBook(project.rules ?? undefined);
}

async function readRules(path: string) {
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

function isOfRules({ code, file }: ImportProblem): boolean {
  return code === 'bad_rules' || code === 'unknown_rules' || sidecarByName(file) === 'rules';
}
