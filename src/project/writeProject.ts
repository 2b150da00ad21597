import { PROJECT_JSON } from '../formats/project/projectJson';
import { DECISIONS_JSON, PUBLISH_JSON, RULES_JSON } from '../formats/project/sidecars';
import { mergeDecisions } from '../model/decisions';
import { LAYER_IDS, type LayerCollection, type LayerId } from '../model/layer';
import type { Project } from '../model/project';
import type { Decision } from '../model/schema/decisions';

/** The files of a project, text by file name: the same project always gives the same bytes. */
export function writeProject(project: Project): Map<string, string> {
  const names = fileNames(project);
  const file = { ...project.file, layers: Object.fromEntries(names) };
  const texts = new Map([[PROJECT_JSON, `${JSON.stringify(file, null, 2)}\n`]]);
  for (const [layer, name] of names) texts.set(name, writeCollection(project.layers[layer]!));
  const { decisions, rules, publish } = project;
  if (decisions && decisions.length > 0) texts.set(DECISIONS_JSON, writeDecisions(decisions));
  if (rules) texts.set(RULES_JSON, `${JSON.stringify(rules, null, 2)}\n`);
  if (publish) texts.set(PUBLISH_JSON, `${JSON.stringify(publish, null, 2)}\n`);
  return texts;
}

/** One decision a line, by finding id, for the same reason. */
function writeDecisions(decisions: readonly Decision[]): string {
  const lines = mergeDecisions([], decisions).map(
    ({ finding, state, note, author, decided, rule, features, at }) =>
      JSON.stringify({ finding, state, note, author, decided, rule, features, at }),
  );
  return `{"format":"jingran-decisions","version":1,"decisions":[\n${lines.join(',\n')}\n]}\n`;
}

/** One feature a line, so that versions can be compared line by line. */
function writeCollection({ type, features, ...members }: LayerCollection): string {
  const head = JSON.stringify({ type, ...members }).slice(0, -1);
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `${head},"features":[\n${lines}\n]}\n`;
}

/** The name each layer has in project.json where that is a plain, free name beside it; else its id. */
function fileNames(project: Project): Map<LayerId, string> {
  const names = new Map<LayerId, string>();
  const used = new Set([PROJECT_JSON, DECISIONS_JSON, RULES_JSON, PUBLISH_JSON]);
  for (const layer of LAYER_IDS) {
    if (project.layers[layer] === undefined) continue;
    const own = project.file.layers[layer];
    const isGood =
      own !== undefined && /^[^\\/:*?"<>|\p{Cc}]+\.(geo)?json$/u.test(own) && !own.startsWith('.');
    const name = isGood && !used.has(own.toLowerCase()) ? own : freeName(layer, used);
    used.add(name.toLowerCase());
    names.set(layer, name);
  }
  return names;
}

function freeName(layer: LayerId, used: ReadonlySet<string>): string {
  let name = `${layer}.geojson`;
  for (let n = 2; used.has(name); n++) name = `${layer}-${n}.geojson`;
  return name;
}
