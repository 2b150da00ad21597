import { host } from '../../host/client';
import type { RulesInForce } from '../../report/rulesInForce';
import { saveAs } from '../saveAs';
import { showAgain } from './project';
import { notify } from './view';

/** Makes a rules.json the project's; null goes back to the standards. The review is made again. */
export async function setRules(text: string | null): Promise<void> {
  const summary = await host.setRules(text);
  const { revision } = summary;
  await showAgain(summary);
  const key = text === null ? 'findings.rulesFile.removed' : 'findings.rulesFile.taken';
  notify({ kind: 'info', key, action: 'undo', revision });
}

/** Where the project's rules depart from the standards. */
export function askRulesInForce(): Promise<RulesInForce | null> {
  return host.rulesInForce();
}

/** Saves rules.json as the project has it, or one to start from. */
export async function saveRules(): Promise<void> {
  saveAs(await host.exportRules(), 'rules.json');
}

/** Saves the table of every figure that rules.json may override. */
export async function saveFigures(): Promise<void> {
  saveAs(await host.exportFigures(), 'figures.csv');
}
