import { expect, it } from 'vitest';
import type { ImportProblem } from '../formats/importTypes';
import { createProjectHost } from './createProjectHost';
import { problemsGathered } from './problemBatches';

const BAD = '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1]}}';
const GOOD = '{"type":"Feature","properties":{"id":"a"},"geometry":{"type":"Point","coordinates":[118,32]}}';

it('hands the problems of each file over in batches, and they come back as the report has them', async () => {
  const files = [4500, 0, 3].map(
    (count, i) => new File([[GOOD, ...Array<string>(count).fill(BAD)].join('\n')], `${i}.ndjson`),
  );
  const taken = async (onProblems?: Parameters<ReturnType<typeof createProjectHost>['take']>[2]) => {
    const host = createProjectHost();
    await host.recognise(files, () => {});
    return (await host.take({ mode: 'replace', layers: {} }, () => {}, onProblems)).report;
  };
  const whole = await taken();
  const { onProblems, withProblems } = problemsGathered();
  const sizes: number[] = [];
  const bare = await taken((file: number, problems: readonly ImportProblem[]) => {
    sizes.push(problems.length);
    return onProblems(file, problems);
  });
  expect(bare.problems).toEqual([]);
  expect(bare.files.every(({ problems }) => problems.length === 0)).toBe(true);
  expect(whole.refused).toBe(4503);
  expect(withProblems(bare)).toEqual(whole);
  expect(Math.max(...sizes)).toBe(2000);
});
