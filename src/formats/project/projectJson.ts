import { LAYER_IDS, type LayerId } from '../../model/layer';
import { type ProjectFile, projectFile } from '../../model/project';
import { isTooDeep, MAX_NESTING } from '../check/nesting';
import { showValue } from '../check/showValue';
import { parseJson } from '../geojson/geojson';
import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';

export const PROJECT_JSON = 'project.json';

/** Reads project.json. What the schema does not know is kept, so the value itself is returned. */
export function parseProjectJson(text: string, file: string): ProjectFile {
  const value = parseJson(text, file);
  if (isTooDeep(value)) throw new ImportError(refusedFile(file, 'too_deep', `> ${MAX_NESTING}`));
  const checked = projectFile.safeParse(value);
  if (checked.success) return value as ProjectFile;
  const issue = checked.error.issues[0]!;
  const path = issue.path.join('.');
  const detail = `${path === '' ? showValue(value) : `${path} = ${showValue(at(value, issue.path))}`}`;
  throw new ImportError(refusedFile(file, 'not_a_project', detail));
}

/** The layer files that a project names, by path beside project.json. */
export function layerFilesOf(file: ProjectFile): ReadonlyMap<string, LayerId> {
  return new Map(
    LAYER_IDS.flatMap((layer) => {
      const name = Object.hasOwn(file.layers, layer) ? file.layers[layer] : undefined;
      return name === undefined ? [] : [[name.replace(/^\.\//, ''), layer] as const];
    }),
  );
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    inner = (inner as Record<PropertyKey, unknown>)[key];
  }
  return inner;
}
