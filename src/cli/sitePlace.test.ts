import { mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { refuseInside } from './sitePlace';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingran-'));
  await mkdir(join(folder, 'project'));
  await symlink(join(folder, 'project'), join(folder, 'link'));
});

describe('where a site may lie', () => {
  it.each(['project', 'project/', 'project/public/site', 'other/../project/x', 'link', 'link/site'])(
    'is not %s, which is inside the project',
    async (out) => {
      const place = `${folder}/${out}`;
      await expect(refuseInside([join(folder, 'project')], place)).rejects.toThrow(
        `${place}: lies inside the project`,
      );
      await expect(refuseInside([join(folder, 'link')], place)).rejects.toThrow('lies inside the project');
    },
  );

  it.each(['site', 'projects', '..project', '旧城 改造/公示/', 'project/../site'])('is %s', async (out) => {
    await expect(refuseInside([join(folder, 'project')], `${folder}/${out}`)).resolves.toBeUndefined();
  });

  it('is not the folder that each build empties, and not nothing', async () => {
    await expect(refuseInside([folder], 'dist/site')).rejects.toThrow('dist/site: lies inside dist');
    await expect(refuseInside([folder], '')).rejects.toThrow('--out needs');
  });
});
