import type { Frame } from './sectionDrawing';

/** Size of the section's drawing and where the section itself lies in it. */
export const SECTION_SIZE = { width: 328, height: 168 } as const;
export const SECTION_FRAME: Frame = { left: 40, right: 320, top: 30, bottom: 132 };
