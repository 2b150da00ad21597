import type { CrsCandidate, CrsChoice, CrsProposal } from '../../formats/crs/crsTypes';
import { host } from '../../host/client';
import type { ProjectSource } from '../../model/project';
import { showAgain } from './project';
import { notify } from './view';

/** Where the features of a source would land in other systems. */
export function askSourceCrs(source: ProjectSource['id']): Promise<CrsProposal> {
  return host.sourceCrs(source);
}

/** Where a typed system would put them. @throws Error that says why it cannot be used. */
export function trySourceCrs(source: ProjectSource['id'], choice: CrsChoice): Promise<CrsCandidate> {
  return host.trySourceCrs(source, choice);
}

/** Puts the features of a source where another coordinate system has them. One step of undo. */
export async function changeSourceCrs({ id, name }: ProjectSource, choice: CrsChoice): Promise<void> {
  const summary = await host.changeSourceCrs(id, { crs: choice.crs, axes: choice.axes });
  const { revision } = summary;
  await showAgain(summary);
  notify({ kind: 'info', key: 'import.crsMoved', values: { name }, action: 'undo', revision });
}
