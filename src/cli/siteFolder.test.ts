import { mkdir, mkdtemp, readdir, readFile, rename, rmdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FILES_LIST, filesList } from '../publish/filesList';
import type { SiteFiles } from '../publish/publishSite';
import { filesUnder } from './folder';
import { moveInto, siteFolder, writeBeside } from './siteFolder';

function site(...paths: string[]): SiteFiles {
  const files = new Map(paths.map((path) => [path, strToU8(path)]));
  return new Map([...files, [FILES_LIST, strToU8(filesList(files))]]);
}

async function place(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'jingran-site-')), 'public');
}

async function publishInto(out: string, files: SiteFiles, tiles: string | null = null): Promise<void> {
  const folder = await siteFolder(out, tiles);
  await moveInto(folder, await writeBeside(out, files), [...files.keys()]);
}

describe('the folder of a site', () => {
  it('is made where there is none', async () => {
    const out = await place();
    await publishInto(out, site('index.html', 'compounds/a/index.html'));
    expect(await filesUnder(out)).toEqual(['compounds/a/index.html', FILES_LIST, 'index.html']);
    expect(await readFile(join(out, 'compounds/a/index.html'), 'utf8')).toBe('compounds/a/index.html');
  });

  it('loses what only the earlier publication had, with the folders that are then empty', async () => {
    const out = await place();
    await publishInto(out, site('index.html', 'compounds/a/index.html', 'compounds/b/index.html'));
    await publishInto(out, site('index.html', 'compounds/b/index.html'));
    expect(await filesUnder(out)).toEqual(['compounds/b/index.html', FILES_LIST, 'index.html']);
    expect(await readdir(join(out, 'compounds'))).toEqual(['b']);
  });

  it('is refused with files that nobody published, and these stay as they are', async () => {
    const out = await place();
    await publishInto(out, site('index.html'));
    await writeFile(join(out, 'thesis.docx'), 'years of work');
    await expect(siteFolder(out, null)).rejects.toThrow(
      /no publication put there: thesis.docx; name another/,
    );
    expect(await readFile(join(out, 'thesis.docx'), 'utf8')).toBe('years of work');
  });

  it('touches nothing outside it, whatever a list of files says', async () => {
    const out = await place();
    await mkdir(out, { recursive: true });
    await writeFile(join(out, '..', 'precious.txt'), 'stay');
    const list = {
      format: 'jingran-public-files',
      version: 1,
      files: { '../precious.txt': '', 'index.html': '' },
    };
    await writeFile(join(out, FILES_LIST), JSON.stringify(list));
    await publishInto(out, site('index.html'));
    expect(await readFile(join(out, '..', 'precious.txt'), 'utf8')).toBe('stay');
  });

  it('keeps the tiles of its base map', async () => {
    const out = await place();
    await mkdir(join(out, 'tiles/3'), { recursive: true });
    await writeFile(join(out, 'tiles/3/1.png'), 'tile');
    await expect(siteFolder(out, null)).rejects.toThrow(
      'files or folders that no publication put there: tiles/;',
    );
    await publishInto(out, site('index.html'), 'tiles/');
    await publishInto(out, site('index.html'), 'tiles/');
    expect(await filesUnder(out)).toEqual([FILES_LIST, 'index.html', 'tiles/3/1.png']);
  });

  it('is not walked through where it is somebody’s', async () => {
    const out = await place();
    await publishInto(out, site('index.html', 'compounds/a/index.html'));
    await mkdir(join(out, 'home/documents'), { recursive: true });
    await expect(siteFolder(out, null)).rejects.toThrow('put there: home/;');
    await rmdir(join(out, 'home/documents'));
    await rename(join(out, 'home'), join(out, 'compounds/home'));
    await writeFile(join(out, 'compounds/home/thesis.docx'), 'years of work');
    await expect(siteFolder(out, null)).rejects.toThrow('put there: compounds/home/thesis.docx;');
  });

  it('may hold an empty folder that a command left when it was killed, but nothing unchecked in it', async () => {
    const out = await place();
    await mkdir(join(out, '.jingran-Ab12Cd'), { recursive: true });
    await publishInto(out, site('index.html'));
    expect(await readdir(out)).toEqual(['.jingran-Ab12Cd', FILES_LIST, 'index.html'].sort());
    await writeFile(join(out, '.jingran-Ab12Cd/index.html'), 'not checked');
    await expect(siteFolder(out, null)).rejects.toThrow(
      `${out}: holds .jingran-Ab12Cd/ of a publication that was cut off; delete that folder`,
    );
    expect(await readFile(join(out, '.jingran-Ab12Cd/index.html'), 'utf8')).toBe('not checked');
  });

  it('takes a file or a link by such a name for somebody’s', async () => {
    const out = await place();
    await mkdir(out);
    await symlink(dirname(out), join(out, '.jingran-link'));
    await expect(siteFolder(out, null)).rejects.toThrow('put there: .jingran-link;');
  });

  it('does not write through a link that stands for the list of files', async () => {
    const [out, other] = [await place(), await place()];
    await publishInto(other, site('index.html'));
    await mkdir(out);
    await symlink(join(other, FILES_LIST), join(out, FILES_LIST));
    await expect(siteFolder(out, null)).rejects.toThrow(FILES_LIST);
  });

  it('is tried before anything is asked, and named where nothing can be written', async () => {
    const out = await place();
    await writeFile(out, 'text');
    await expect(siteFolder(join(out, 'x/y'), null)).rejects.toThrow(
      `${join(out, 'x/y')}: cannot be written (no folder can be made there)`,
    );
    await expect(writeBeside(join(out, 'x/y'), site('index.html'))).rejects.toThrow('x/y: cannot be written');
    expect(await readdir(dirname(out))).toEqual(['public']);
  });

  // Node's own recursive mkdir never ends there.
  it.skipIf(process.platform !== 'linux')('ends where no folder can be made at all', async () => {
    for (const out of ['/proc/x', '/proc/x/y/']) {
      const message = `${out}: cannot be written (no folder can be made there)`;
      await expect(siteFolder(out, null)).rejects.toThrow(message);
      await expect(writeBeside(out, site('index.html'))).rejects.toThrow(message);
    }
  });

  it('leaves nothing beside it where the writing breaks off', async () => {
    const out = await place();
    const impossible = new Map([...site('index.html'), ['index.html/below.html', strToU8('')]]);
    await expect(writeBeside(out, impossible)).rejects.toThrow(`${out}: cannot be written (`);
    expect(await readdir(dirname(out))).toEqual([]);
  });

  it('is no file', async () => {
    const out = await place();
    await writeFile(out, 'text');
    await expect(siteFolder(out, null)).rejects.toThrow('is a file, not a folder');
  });

  it('is not mistaken for somebody else’s after a move that was cut off', async () => {
    const out = await place();
    await publishInto(out, site('index.html', 'old.html'));
    const files = site('index.html', 'new.html');
    const beside = await writeBeside(out, files);
    const paths = ['index.html', 'new.html', 'not-written.html', FILES_LIST];
    await expect(moveInto(await siteFolder(out, null), beside, paths)).rejects.toThrow(
      'cannot be written (ENOENT)',
    );
    expect(await filesUnder(out)).toEqual([FILES_LIST, 'index.html', 'new.html', 'old.html']);
    await publishInto(out, site('index.html'));
    expect(await filesUnder(out)).toEqual([FILES_LIST, 'index.html']);
  });
});
