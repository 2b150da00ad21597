import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PublishFile } from '../model/schema/publish';
import { EMPTY_PUBLISH_FILE } from '../publish/publishFile';
import { readPhotos } from './publishPhotos';

const [GATE, COURT] = [strToU8('the gate'), strToU8('the court')];

let folder: string;
let project: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingran-'));
  project = join(folder, 'project');
  await mkdir(join(project, 'photos'), { recursive: true });
  await writeFile(join(project, 'photos/gate.jpg'), GATE);
  await writeFile(join(folder, 'private.jpg'), 'not for the public');
});

function naming(...files: string[]): PublishFile {
  return { ...EMPTY_PUBLISH_FILE, photos: { 'cad-1': files.map((file) => ({ file })) } };
}

async function zipped(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const path = join(folder, 'project.zip');
  await writeFile(path, zipSync(files));
  return path;
}

describe('the photographs that publish.json names', () => {
  it('are read from the folder of the project, and none that is not named', async () => {
    await writeFile(join(project, 'photos/other.jpg'), 'other');
    const found = await readPhotos(naming('photos/gate.jpg', 'court.jpg', 'photos'), [project], {});
    expect(found).toEqual({ bytes: new Map([['photos/gate.jpg', GATE]]), folder: project });
  });

  it('are read from beside the publish.json that is named', async () => {
    await writeFile(join(folder, 'court.jpg'), COURT);
    const other = join(folder, 'publish.json');
    const read = (paths: string[], publish?: string) =>
      readPhotos(naming('court.jpg'), paths, publish === undefined ? {} : { publish });
    const found = { bytes: new Map([['court.jpg', COURT]]), folder };
    expect(await read([project], other)).toEqual(found);
    expect(await read([join(project, 'project.json'), other])).toEqual(found);
  });

  it.each(['', '旧城/'])('are read from a zip, beside its publish.json in %j', async (inside) => {
    const zip = await zipped({
      [`${inside}photos/gate.jpg`]: GATE,
      [`${inside}other/court.jpg`]: COURT,
      'elsewhere/court.jpg': COURT,
      [`${inside}publish.json`]: strToU8('{}'),
    });
    expect(await readPhotos(naming('photos/gate.jpg', 'court.jpg'), [zip], {})).toEqual({
      bytes: new Map([['photos/gate.jpg', GATE]]),
      folder: join(zip, inside),
    });
  });

  it('may be behind a link that stays within the folder', async () => {
    await symlink(join(project, 'photos'), join(project, 'pictures'));
    const found = await readPhotos(naming('pictures/gate.jpg'), [project], {});
    expect(found.bytes.get('pictures/gate.jpg')).toEqual(GATE);
  });

  it.each([
    ['a file', 'photos/linked.jpg', 'private.jpg', 'photos/linked.jpg'],
    ['a folder', 'linked/private.jpg', '', 'linked'],
  ])('are refused where a link to %s leads out of it', async (_of, file, target, link) => {
    await symlink(join(folder, target), join(project, link));
    await expect(readPhotos(naming(file), [project], {})).rejects.toThrow(
      `${join(project, file)}: a link leads out of ${project}`,
    );
  });
});
