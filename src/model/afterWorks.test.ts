import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { afterWorks } from './afterWorks';

const plan = planAt();
const square = plan.rectangle(0, 0, 10, 10);

describe('a project as the works leave it', () => {
  const project = projectOf({
    green: [
      feature('green', square, { id: 'old', layout: 'today' }),
      feature('green', square, { id: 'new', layout: 'planned' }),
      feature('green', square, { id: 'both' }),
      feature('green', square, { id: 'unsaid', layout: null }),
    ],
    roads: [feature('roads', square, { id: 'road' })],
    // The schema knows no layout of a tree: whatever the word means there, it is not ours.
    obstacles: [feature('obstacles', plan.point(1, 1), { id: 'tree', layout: 'today' })],
  });

  it('has all but what is stated to go', () => {
    const after = afterWorks(project);
    expect(after.layers.green!.features.map(({ properties }) => properties.id)).toEqual([
      'new',
      'both',
      'unsaid',
    ]);
    expect(after.layers.obstacles).toBe(project.layers.obstacles);
  });

  it('keeps the layers of which nothing goes, and gives the same ones again', () => {
    expect(afterWorks(project).layers.roads).toBe(project.layers.roads);
    expect(afterWorks(project).layers.green).toBe(afterWorks(project).layers.green);
  });

  it('leaves the project itself as it is', () => {
    afterWorks(project);
    expect(project.layers.green!.features).toHaveLength(4);
  });
});
