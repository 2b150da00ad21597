import { WORK_AREAS, WORKS_BY_AREA, type WorkArea, type WorkKind } from '../../model/terms';
import type { PublicWork } from '../publicSite';

/** The works of a compound in the six areas, each area once, in the order of the programme. */
export function worksByArea(works: readonly PublicWork[]): ReadonlyMap<WorkArea, readonly PublicWork[]> {
  return new Map(WORK_AREAS.map((area) => [area, works.filter(({ kind }) => areaOf(kind) === area)]));
}

/** The areas in which a compound has works. */
export function areasOf(works: readonly PublicWork[]): readonly WorkArea[] {
  return [...worksByArea(works)].filter(([, ofArea]) => ofArea.length > 0).map(([area]) => area);
}

/** Tells works of the same kind apart among their like. */
export function workKey(work: PublicWork, among: readonly PublicWork[]): string {
  return `${work.kind}-${among.indexOf(work)}`;
}

function areaOf(kind: WorkKind): WorkArea | undefined {
  return WORK_AREAS.find((area) => (WORKS_BY_AREA[area] as readonly WorkKind[]).includes(kind));
}
