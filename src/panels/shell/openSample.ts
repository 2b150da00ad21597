import { SAMPLE_FILES } from '../../project/sample';
import { openProject } from '../../state/commands/project';

export function openSample(): Promise<void> {
  return openProject(SAMPLE_FILES);
}
