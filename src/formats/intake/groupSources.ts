import type { FileFormat, ImportProblem } from '../importTypes';
import { refusedFile } from '../rawFeature';
import type { Source } from '../reader';
import { endingOf, unsupportedDetail } from './fileKinds';
import { type Identified, identify } from './identify';
import type { UnpackedFile } from './unpackedFile';

/** Files that are read as one, or a file that cannot be read and why. */
export type Grouped =
  | { readonly source: Source; readonly problem: null }
  | { readonly file: UnpackedFile; readonly problem: ImportProblem };

/**
 * Puts together what is read as one: the parts of a shapefile or MapInfo table by their base name, and the tables of a
 * survey, since its points may lie in one file and its lines in another. Any other table is a source of its own, with
 * its own coordinate system; so where no file looks like a survey, nothing joins tables of several files, while the
 * sheets of one workbook can always be joined by what the person says of them. The order stays; a survey stands where
 * the first of its files does.
 */
export async function groupSources(files: readonly UnpackedFile[]): Promise<Grouped[]> {
  const identified: Identified[] = [];
  for (const file of files) identified.push(await identify(file));
  const byBase = partsByBase(identified);
  const tables = identified.filter(({ kind }) => kind === 'table').map(({ file }) => file);
  const survey = await surveyAmong(tables);
  const used = new Set<UnpackedFile>();
  const groups: (Grouped | { readonly part: UnpackedFile })[] = [];
  for (const one of identified) {
    const { file, kind } = one;
    if (kind === null) {
      groups.push({ file, problem: one.problem });
    } else if (kind === 'part') {
      groups.push({ part: file });
    } else if (kind === 'table') {
      if (!survey.includes(file)) groups.push(grouped([file], 'table'));
      else if (file === survey[0]) groups.push(grouped(survey, 'survey'));
    } else if (kind === 'inp') {
      groups.push(await networkOf(file));
    } else {
      const endings = PARTS_OF[endingOf(file.path)] ?? [];
      const siblings = byBase.get(baseOf(file.path)) ?? [];
      const parts = siblings.filter(({ path }) => endings.includes(endingOf(path)));
      for (const part of parts) used.add(part);
      groups.push(grouped([file, ...parts], kind));
    }
  }
  return groups.flatMap((group): Grouped | [] => {
    if (!('part' in group)) return group;
    return used.has(group.part) ? [] : (lonePart(group.part, byBase) ?? []);
  });
}

function partsByBase(identified: readonly Identified[]): Map<string, UnpackedFile[]> {
  const byBase = new Map<string, UnpackedFile[]>();
  for (const { file, kind } of identified) {
    if (kind !== 'part') continue;
    const base = baseOf(file.path);
    const siblings = byBase.get(base);
    if (siblings === undefined) byBase.set(base, [file]);
    else siblings.push(file);
  }
  return byBase;
}

const SHAPEFILE_PARTS =
  'dbf shx prj cpg cst sbn sbx qix fix fbn fbx ain aih atx ixs mxs qpj qmd fields xml'.split(' ');

/** By the ending of the file that stands for them. */
const PARTS_OF: Readonly<Record<string, readonly string[]>> = {
  shp: SHAPEFILE_PARTS,
  tab: 'dat map id ind dbf cpg'.split(' '),
  mif: ['mid'],
  gml: ['xsd', 'gfs'],
  dxf: ['prj'],
};

/** A survey is shown by the names of all its files, the others by the file that stands for them. */
function grouped(files: readonly UnpackedFile[], format: FileFormat): Grouped {
  const shown = format === 'survey' ? files : files.slice(0, 1);
  const name = shown
    .map(({ path }, i) => (i === 0 ? path : path.slice(path.lastIndexOf('/') + 1)))
    .join(', ');
  return { source: { name, format, files }, problem: null };
}

async function surveyAmong(tables: readonly UnpackedFile[]): Promise<readonly UnpackedFile[]> {
  if (tables.length === 0) return [];
  const { surveyFiles } = await import('../survey/surveyFiles');
  const found = await surveyFiles(tables);
  return tables.filter((file) => found.has(file));
}

/** Parts whose main file is missing are told once; those of no use alone are passed over beside others. */
function lonePart(file: UnpackedFile, byBase: ReadonlyMap<string, readonly UnpackedFile[]>): Grouped | null {
  const siblings = byBase.get(baseOf(file.path)) ?? [];
  const endings = siblings.map(({ path }) => endingOf(path));
  const [main] =
    Object.entries(MAIN_OF).find(([, parts]) => parts.some((part) => endings.includes(part))) ?? [];
  if (main === undefined) {
    return { file, problem: refusedFile(file.path, 'unsupported_format', unsupportedDetail(file.path)) };
  }
  const told = siblings.find(({ path }) => MAIN_OF[main]?.includes(endingOf(path)));
  return told === file ? { file, problem: refusedFile(file.path, 'missing_part', `.${main}`) } : null;
}

/** What says that a main file must have been there. */
const MAIN_OF: Readonly<Record<string, readonly string[]>> = {
  shp: ['dbf', 'shx', 'prj', 'cpg', 'sbn', 'sbx', 'qix'],
  mif: ['mid'],
  tab: ['dat', 'map', 'id', 'ind'],
  gml: ['xsd', 'gfs'],
};

/** An .inp is EPANET's or SWMM's; its sections tell. */
async function networkOf(file: UnpackedFile): Promise<Grouped> {
  const text = new TextDecoder('latin1').decode(await file.bytes());
  const sections = new Set(Array.from(text.matchAll(/^\s*\[(\w+)\]/gm), ([, name]) => name!.toUpperCase()));
  if (sections.has('CONDUITS') || sections.has('SUBCATCHMENTS')) return grouped([file], 'swmm');
  if (sections.has('PIPES') || sections.has('JUNCTIONS')) return grouped([file], 'epanet');
  const detail = '.inp ≠ EPANET, SWMM';
  return { file, problem: refusedFile(file.path, 'unsupported_format', detail) };
}

/** Folder and name without any ending, case aside: `Road.SHP`, `road.shp.xml` and `road.dbf` are one. */
function baseOf(path: string): string {
  return path
    .toLowerCase()
    .replace(/\.shp\.xml$/, '.xml')
    .replace(/\.[^./]*$/, '');
}
