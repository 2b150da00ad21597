import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jpeg } from '../../test/builders/jpeg';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import type { PublishFile } from '../model/schema/publish';
import { writeProject } from '../project/writeProject';
import { EMPTY_PUBLISH_FILE } from '../publish/publishFile';
import { filesUnder } from './folder';
import { publish } from './publish';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

const plan = planAt();

async function projectFolder(file: object | null = null): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jingran-project-'));
  const project = projectOf({
    compounds: [
      feature('compounds', plan.rectangle(0, 0, 100, 80), { id: 'cad-1', name: '东苑', households: 317 }),
    ],
    pipes: [
      feature('pipes', plan.line([10, 20], [60, 20]), {
        id: 'pipe-991',
        category: 'gas',
        owner: '某某燃气公司',
      }),
    ],
  });
  for (const [name, text] of writeProject(project)) await writeFile(join(folder, name), text);
  if (file !== null) await writeFile(join(folder, 'publish.json'), JSON.stringify(file));
  return folder;
}

/** A person who answers so, or nobody. */
function person(answer: boolean | null): Terminal & { readonly shown: string[] } {
  const shown: string[] = [];
  return {
    shown,
    write: (text) => void shown.push(text),
    ask:
      answer === null
        ? null
        : async (question) => {
            shown.push(question);
            return answer;
          },
  };
}

async function place(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'jingran-site-')), 'public');
}

const run = (args: readonly string[], answer: boolean | null = null) => publish(args, person(answer));

describe('publish', () => {
  it('shows what goes out and what stays in, and writes nothing, on a dry run', async () => {
    const { text, exitCode } = await run([await projectFolder(), '--dry-run', '--date', '2026-03-01']);
    expect(exitCode).toBe(0);
    expect(text).toContain('published 2026-03-01, coordinates in CGCS2000 rounded to 0.1 m');
    expect(text).toMatch(/compounds, 1: name 1\n {4}first: name 东苑, Polygon of 5/);
    expect(text).toContain('land_area_m2 1,');
    expect(text).toContain('  of compounds: households, id\n');
    expect(text).toContain('  pipes, 1, all of it: category, id, owner\n');
    expect(text).toContain('0.04 km², the largest piece in one 0.04 km²');
  });

  it('takes publish.json of the project, another by --publish, and single words of the command line', async () => {
    const file: PublishFile = {
      ...EMPTY_PUBLISH_FILE,
      grid_m: 2,
      layers: { compounds: ['name', 'households'] },
    };
    const folder = await projectFolder(file);
    const own = await run([folder, '--dry-run']);
    expect(own.text).toContain('rounded to 2 m');
    expect(own.text).toContain('+households 1');
    const other = join(await mkdtemp(join(tmpdir(), 'jingran-')), 'other.json');
    await writeFile(other, JSON.stringify(EMPTY_PUBLISH_FILE));
    const { text } = await run([
      ...[folder, '--dry-run', '--publish', other],
      ...['--grid', '5', '--coordinates', 'gcj02', '--address', 'https://example.org/x/'],
    ]);
    expect(text).toContain('coordinates in GCJ-02 rounded to 5 m');
    expect(text).not.toContain('+households');
    expect(text).not.toContain('no address');
  });

  it.each([
    [[], 'needs a project'],
    [['.'], 'needs --out'],
    [['PROJECT', '--dry-run', '--grid', '0'], '--grid takes metres from 0.01 to 100, not 0'],
    [['PROJECT', '--dry-run', '--grid', 'fine'], '--grid takes metres'],
    [['PROJECT', '--dry-run', '--address', 'example.org'], '--address takes a URL that ends in a slash'],
    [
      ['PROJECT', '--dry-run', '--date', '2026-02-30'],
      '--date takes a day such as 2026-03-01, not 2026-02-30',
    ],
    [['PROJECT', '--dry-run', '--coordinates', 'bd09'], '--coordinates takes cgcs2000, gcj02, not bd09'],
    [['PROJECT', '--dry-run', '--publish', '/nowhere.json'], '/nowhere.json: cannot be read'],
    [['PROJECT', '--check', '.', '--out', 'x'], '--check looks at a folder'],
    [['PROJECT', '--check', '/nowhere'], '/nowhere: no published site'],
  ])('refuses %s', async (given, message) => {
    const folder = await projectFolder();
    const args = given.map((one) => (one === 'PROJECT' ? folder : one));
    await expect(run(args)).rejects.toThrow(UsageError);
    await expect(run(args)).rejects.toThrow(message);
  });

  it('refuses a publish.json that cannot be read, with the value and its place', async () => {
    const broken = await projectFolder({ ...EMPTY_PUBLISH_FILE, grid_m: 'fine' });
    await expect(run([broken, '--dry-run'])).rejects.toThrow('publish.json: bad_publish: grid_m = "fine"');
    const secret = await projectFolder({ ...EMPTY_PUBLISH_FILE, layers: { compounds: ['name', 'owner'] } });
    await expect(run([secret, '--dry-run'])).rejects.toThrow('never_public: layers.compounds[1] = "owner"');
    for (const file of ['../../home/photo.jpg', 'a/../../photo.jpg', '/home/photo.jpg', 'C:\\photo.jpg']) {
      const outside = { ...EMPTY_PUBLISH_FILE, photos: { 'cad-1': [{ file }] } };
      await expect(run([await projectFolder(outside), '--dry-run'])).rejects.toThrow(
        'photos["cad-1"][0].file',
      );
    }
  });

  it('does not pass over a publish.json that is a link, which would let the default list out', async () => {
    const folder = await projectFolder();
    await symlink(
      join(await projectFolder(EMPTY_PUBLISH_FILE), 'publish.json'),
      join(folder, 'publish.json'),
    );
    await expect(run([folder, '--dry-run'])).rejects.toThrow('publish.json: is a link');
  });

  it('names the photographs that are not there', async () => {
    const photos = {
      'cad-1': [{ file: 'gate.jpg' }, { file: 'photos/court.heic' }],
      'cad-2': [{ file: 'x.png' }],
    };
    const folder = await projectFolder({ ...EMPTY_PUBLISH_FILE, photos });
    await writeFile(join(folder, 'gate.jpg'), jpeg());
    const { text } = await run([folder, '--dry-run']);
    const missing = text.split('\n').filter((line) => line.includes('beside publish.json'));
    expect(missing.map((line) => line.replace(/^.*: (?=cad)/, ''))).toEqual([
      'cad-1: photos/court.heic',
      'cad-2: x.png',
    ]);
  });

  it.each([
    ['nothing of a picture', 'a.jpg', 'the photograph is no JPEG, PNG or WebP; put a sound one there'],
    ['\xff\xd8\xff\xe0', 'a.jpg', 'the JPEG breaks off; put a sound one there'],
    [jpeg(), 'a.png', 'is a jpg file, whatever its name says; rename it'],
  ])('says where a photograph lies that cannot go out, and why: %#', async (content, name, why) => {
    const photos = { 'cad-1': [{ file: `photos/${name}` }] };
    const folder = await projectFolder({ ...EMPTY_PUBLISH_FILE, photos });
    const path = join(folder, 'photos', name);
    await mkdir(join(folder, 'photos'));
    await writeFile(path, content, 'latin1');
    await expect(run([folder, '--dry-run'])).rejects.toThrow(`${path}: ${why}`);
    await expect(run([folder, '--dry-run'])).rejects.toThrow(UsageError);
  });

  it('refuses a folder of somebody’s before it shows what goes out, and does not look at it on a dry run', async () => {
    const [folder, out] = [await projectFolder(), await place()];
    await mkdir(join(out, 'sub'), { recursive: true });
    const asked = person(true);
    await expect(publish([folder, '--out', out], asked)).rejects.toThrow('put there: sub/;');
    expect(asked.shown).toEqual([]);
    expect((await run([folder, '--out', out, '--dry-run'])).exitCode).toBe(0);
  });

  it('writes nothing unasked where nobody is there, or where the answer is no', async () => {
    const [folder, out] = [await projectFolder(), await place()];
    await expect(run([folder, '--out', out])).rejects.toThrow('--yes writes without asking');
    const asked = person(false);
    expect(await publish([folder, '--out', out], asked)).toEqual({
      text: 'nothing was written\n',
      exitCode: 1,
    });
    expect(asked.shown.join('')).toMatch(/stays in[\s\S]*Write this to .*\?$/);
    expect(await filesUnder(join(out, '..'))).toEqual([]);
  });
});

describe('publish, to the end', { timeout: 300_000 }, () => {
  it('writes the sample and finds nothing in it that must not be there', async () => {
    const out = await place();
    const { text, exitCode } = await run(['data/quanjiao', '--date', '2026-03-01', '--out', out], true);
    expect(text).toMatch(/leak check: nothing found/);
    expect(exitCode).toBe(0);
    const paths = await filesUnder(out);
    expect(paths).toContain('compounds/nan-yue-xin-cun/index.html');
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('南岳新村');
    // Nothing but the site lies beside it.
    expect(await readdir(join(out, '..'))).toEqual(['public']);
  });

  it('finds nothing in a folder as it was written, and later what was put there', async () => {
    const [folder, out] = [await projectFolder(), await place()];
    await run([folder, '--date', '2026-03-01', '--out', out], true);
    const check = () => run([folder, '--check', out]);
    expect(await check()).toMatchObject({ exitCode: 0, text: expect.stringMatching(/^leak check: nothing/) });
    const page = join(out, 'en/index.html');
    await writeFile(page, (await readFile(page, 'utf8')).replace('<main', '<!-- pipe-991 --><main'));
    const found = await check();
    expect(found.exitCode).toBe(1);
    const rows = found.text.split('\n').slice(2, -1);
    expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
      ['en/index.html', '0', 'not as it is published'],
      ['en/index.html', expect.stringMatching(/^\d+$/), 'withheld id: pipe-991'],
    ]);
  });
});
