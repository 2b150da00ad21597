import type { Project, ProjectFile, ProjectSource } from '../../model/project';
import type { RecognisedFile } from '../importTypes';
import type { Placing } from './placing';

/** What is noted of a source, so that its coordinate system can be changed afterwards. */
export function sourceOf(
  { name, format }: RecognisedFile,
  { used, schematic }: Placing,
  taken: ReadonlySet<string>,
  now: Date,
): ProjectSource {
  return {
    id: freeId(name, taken),
    name,
    format: format ?? 'geojson',
    crs: used.crs,
    axes: used.axes,
    imported: now.toISOString(),
    ...(schematic === null
      ? {}
      : { anchor: [...schematic.anchor], origin: [...schematic.origin], scale: schematic.scale }),
  };
}

/** The sources of a project beside those that are there; an id that another source has gets a number. */
export function mergeSources(
  present: readonly ProjectSource[],
  brought: readonly ProjectSource[],
): { readonly sources: readonly ProjectSource[]; readonly renamed: ReadonlyMap<string, string> } {
  const sources = [...present];
  const renamed = new Map<string, string>();
  const ids = new Set(present.map(({ id }) => id));
  for (const source of brought) {
    const same = present.find(({ id }) => id === source.id);
    if (same !== undefined && JSON.stringify(same) === JSON.stringify(source)) continue;
    const id = ids.has(source.id) ? freeId(source.id, ids) : source.id;
    if (id !== source.id) renamed.set(source.id, id);
    ids.add(id);
    sources.push({ ...source, id });
  }
  return { sources, renamed };
}

/** The project with these sources; where all are schematic it is said that no length in it means anything. */
export function withSources(
  project: Project,
  sources: readonly ProjectSource[],
  hadFeatures: boolean,
): Project {
  if (sources.length === 0) return project;
  const file: ProjectFile = { ...project.file, sources: [...sources] };
  const isSchematic = sources.every(({ crs }) => crs === 'schematic');
  const isOurs = file.illustrative?.en === SCHEMATIC.en;
  if (isSchematic && !hadFeatures && file.illustrative == null) {
    return { ...project, file: { ...file, illustrative: SCHEMATIC } };
  }
  if (!isSchematic && isOurs) {
    const { illustrative: _illustrative, ...rest } = file;
    return { ...project, file: rest };
  }
  return { ...project, file };
}

const SCHEMATIC = {
  zh: '示意图，没有实际坐标：位置、长度和面积不代表真实情况。',
  en: 'A schematic without real coordinates: places, lengths and areas mean nothing.',
};

function freeId(name: string, taken: ReadonlySet<string>): string {
  const base = name
    .slice(name.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const id = base || 'source';
  if (!taken.has(id)) return id;
  let n = 2;
  while (taken.has(`${id}-${n}`)) n += 1;
  return `${id}-${n}`;
}
