/** What comes together once the first screen is there. */
export { ArchiveStrips } from './ArchiveStrips';
export { ProjectsDialog } from './ProjectsDialog';
export { SaveState } from './SaveState';
