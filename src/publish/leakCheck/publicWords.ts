import type { LayerId } from '../../model/layer';
import type { Project } from '../../model/project';
import type { PublishableLayer } from '../../model/terms';
import { isNeverPublic } from '../neverPublic';
import type { Publication } from '../publicSite';
import { DEFAULT_ALLOW_LIST } from '../publishFile';
import { type Leaf, leavesOf } from './leaves';
import { pairKey } from './pairKey';

/** What is public, in words: against it a withheld value is held before it is looked for. */
export type PublicWords = {
  /** Names that what goes out uses as keys. */
  readonly keys: ReadonlySet<string>;
  /** What goes out, as name and value. */
  readonly pairs: ReadonlySet<string>;
  /**
   * Texts and figures that go out for a reason of their own. Not those of properties that publish.json names beyond the
   * default list: named by mistake, they must not excuse what they hold of other features.
   */
  readonly texts: readonly string[];
  readonly isPublic: (layer: LayerId, path: string) => boolean;
  /** A name or an address of a compound says it anyway. */
  readonly isExcusedId: (id: string) => boolean;
  /** Exactly the value of a property that was named on purpose; never what no site may show. */
  readonly isNamedAnyway: (leaf: Leaf) => boolean;
};

export function publicWords(project: Project, { site, drawing, report }: Publication): PublicWords {
  const named = new Map<string, Set<string>>(
    report.out.map(({ layer, properties }) => [layer, new Set(properties.map(({ name }) => name))]),
  );
  const keys = new Set<string>();
  const pairs = new Set<string>();
  const texts = new Set<string>();
  const onPurpose = new Set<string>();
  const add = ({ path, name, value }: Leaf, isDefault: boolean) => {
    for (const key of path.split('.')) keys.add(key);
    pairs.add(pairKey(name, String(value)));
    (isDefault ? texts : onPurpose).add(String(value));
  };
  for (const leaf of leavesOf(site)) {
    add(leaf, !leaf.path.startsWith('compounds.more.') && leaf.path !== 'compounds.works.note');
  }
  for (const sources of [drawing.programme, drawing.elsewhere, ...drawing.compounds.values()]) {
    for (const [source, { features }] of Object.entries(sources)) {
      for (const { properties } of features) {
        for (const leaf of leavesOf(properties)) {
          // What else the map draws by says nothing for itself; the site of another project has the same names.
          if (named.get(source)?.has(leaf.name)) add(leaf, isDefaultName(source, leaf.name));
        }
      }
    }
  }
  for (const { value } of leavesOf([project.file.name, project.file.place, project.file.illustrative])) {
    texts.add(String(value));
  }
  const said = site.compounds.flatMap(({ slug, name, name_en }) => [slug, name ?? '', name_en ?? '']);
  const saidAll = said.join('\n').toLowerCase();
  return {
    keys,
    pairs,
    texts: [...texts],
    isPublic: (layer, path) => isNamed(named.get(layer), path),
    isExcusedId: (id) => saidAll.includes(id.toLowerCase()) || texts.has(id),
    isNamedAnyway: ({ name, value }) => onPurpose.has(String(value)) && !isNeverPublic(name),
  };
}

function isDefaultName(layer: string, name: string): boolean {
  return DEFAULT_ALLOW_LIST[layer as PublishableLayer]?.includes(name) ?? false;
}

/** Of the works, what people wrote is named for itself. */
function isNamed(names: ReadonlySet<string> | undefined, path: string): boolean {
  if (!names) return false;
  if (names.has(path)) return true;
  const [outer = '', ...inner] = path.split('.');
  return names.has(outer) && inner.length === 1 && WORK_MEMBERS.has(inner[0]!);
}

const WORK_MEMBERS: ReadonlySet<string> = new Set(['kind', 'state', 'start', 'finish', 'quantity', 'unit']);
