import { drawProject } from '../drawing/drawProject';
import type { SourceId } from '../drawing/sources';
import type { OpenedProject } from './openedProject';

/** Writes what the map draws into blobs. The map may still read the blobs before; older ones are let go. */
export function publishSources({ project, compoundsOf }: OpenedProject, published: string[][]) {
  const urls: Partial<Record<SourceId, string>> = {};
  for (const [source, collection] of Object.entries(
    drawProject(project, (feature) => compoundsOf(feature).join('\n') || null),
  )) {
    urls[source as SourceId] = URL.createObjectURL(
      new Blob([JSON.stringify(collection)], { type: 'application/geo+json' }),
    );
  }
  published.push(Object.values(urls));
  if (published.length > 2) for (const url of published.shift()!) URL.revokeObjectURL(url);
  return urls;
}
