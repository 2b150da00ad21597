import { strToU8, zipSync } from 'fflate';
import type { ImportProblem } from '../formats/importTypes';
import { decodeText } from '../formats/intake/decodeText';
import { fileKind } from '../formats/intake/fileKinds';
import { unzipBounded } from '../formats/intake/unzip';
import type { WorkOptions } from '../formats/pacing';
import type { Project } from '../model/project';
import { readProject } from './readProject';
import { writeProject } from './writeProject';
import { MODIFIED } from './zipFiles';

export function zipProject(project: Project): Uint8Array<ArrayBuffer> {
  const files = [...writeProject(project)].map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: MODIFIED, level: 6 });
}

/** Reads what `zipProject` wrote, or any zip with a project.json in it. */
export async function unzipProject(
  bytes: Uint8Array,
  name: string,
  options: WorkOptions = {},
): Promise<{ project: Project; problems: readonly ImportProblem[] }> {
  const entries = unzipBounded(bytes, name, (path) => fileKind(path) === 'geojson');
  const texts = new Map([...entries].map(([path, content]) => [path, decodeText(content, path)]));
  return readProject(texts, options);
}
