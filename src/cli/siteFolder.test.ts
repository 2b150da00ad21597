import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    await expect(siteFolder(out, null)).rejects.toThrow('tiles/3/1.png');
    await publishInto(out, site('index.html'), 'tiles/');
    await publishInto(out, site('index.html'), 'tiles/');
    expect(await filesUnder(out)).toEqual([FILES_LIST, 'index.html', 'tiles/3/1.png']);
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
    await expect(moveInto(await siteFolder(out, null), beside, paths)).rejects.toThrow('not-written.html');
    expect(await filesUnder(out)).toEqual([FILES_LIST, 'index.html', 'new.html', 'old.html']);
    await publishInto(out, site('index.html'));
    expect(await filesUnder(out)).toEqual([FILES_LIST, 'index.html']);
  });
});
