import type { Project } from '../model/project';
import type { MeasuresByCompound } from './summary';

/** Yields between compounds, so that a click is answered while a large programme is measured. */
export async function measureAll(project: Project): Promise<MeasuresByCompound> {
  const { measureCompounds } = await import('../measure/measureCompound');
  const measures: Record<string, MeasuresByCompound[string]> = {};
  for (const compound of measureCompounds(project)) {
    measures[compound.id] = compound;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return measures;
}
