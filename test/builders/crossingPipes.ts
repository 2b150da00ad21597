import { planAt } from './plan';

/** Far enough apart that pipes of one direction are in order with each other. */
const SPACING_M = 6;

/**
 * GeoJSON of water pipes from west to east and gas pipes from south to north, all at one depth: every one of the
 * `rows` × `columns` crossings is a violation.
 */
export function crossingPipes(rows: number, columns: number): string {
  const plan = planAt([120.5, 30.5]);
  const [width, height] = [(columns + 1) * SPACING_M, (rows + 1) * SPACING_M];
  const pipe = (id: string, category: string, from: [number, number], to: [number, number]) => ({
    type: 'Feature',
    geometry: plan.line(from, to),
    properties: {
      id,
      category,
      diameter_mm: 100,
      start_depth_m: 1.2,
      end_depth_m: 1.2,
      depth_reference: 'crown',
      survey_method: 'surveyed',
      ...(category === 'gas' ? { pressure_class: 'low' } : {}),
    },
  });
  const along = (index: number) => (index + 1) * SPACING_M;
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [
      ...Array.from({ length: rows }, (_, row) =>
        pipe(`water-${row}`, 'water', [0, along(row)], [width, along(row)]),
      ),
      ...Array.from({ length: columns }, (_, column) =>
        pipe(`gas-${column}`, 'gas', [along(column), 0], [along(column), height]),
      ),
    ],
  });
}
