import { labelPoint } from '../drawing/labelPoint';
import { boundsOf, unionOfBounds } from '../geo/bounds';
import { chineseCharacters } from '../model/nameSearch';
import { featuresOf, type Project } from '../model/project';
import type { PublishFile } from '../model/schema/publish';
import type { Bounds } from '../model/units';
import { readingsOf } from '../wording/readingsOf';
import { allowListOf } from './allowList';
import { coverageOf } from './coverage';
import { plansOf } from './planLayouts';
import { compoundWords, statedWords } from './publicCompound';
import { publicDegrees, publicGeometry } from './publicGeometry';
import { publicPhotos } from './publicPhotos';
import { publicProject } from './publicProject';
import type { Publication, PublicCompound, PublicSite } from './publicSite';
import { type AllowList, DEFAULT_GRID_M } from './publishFile';
import { quantitiesOf, wantedQuantities } from './quantities';
import { drawnLayers, type OutgoingLayer, outAndKept, quantityCounts } from './report';
import { slugsById } from './slugsById';
import { splitDrawing } from './splitDrawing';
import { type FoundBefore, warningsOf } from './warnings';

/**
 * What of a project goes out by its publish.json. `published` is the day, YYYY-MM-DD; `photos` are the names of the
 * photographs that are there, null where nobody has looked.
 * @throws ImportError of code `never_public` where publish.json names what no public site may show
 */
export function planPublication(
  project: Project,
  file: PublishFile,
  published: string,
  photos: ReadonlySet<string> | null = null,
): Publication {
  const allowed = allowListOf(file);
  const names = allowed.compounds ?? [];
  const coordinates = { grid_m: file.grid_m ?? DEFAULT_GRID_M, coordinates: file.coordinates ?? 'cgcs2000' };
  // A site without the layer of compounds has none to list.
  const compounds = allowed.compounds === undefined ? [] : featuresOf(project, 'compounds');
  const words = compounds.map((compound) => compoundWords(compound, names, file));
  const slugs = slugsById(project, file);
  const open = publicProject(project, allowed, slugs, publicGeometry(coordinates));
  const drawing = splitDrawing(open, slugs.values());
  const wanted = wantedQuantities(file.quantities);
  const quantities = quantitiesOf(project, wanted);
  const pictures = publicPhotos(file, slugs, photos);
  const outlines = new Map(
    featuresOf(open.project, 'compounds').map(({ geometry, properties }) => [properties.id, geometry]),
  );
  const made = compounds.map(({ properties: { id } }, index): PublicCompound => {
    const slug = slugs.get(id)!;
    const outline = outlines.get(slug);
    const at = outline ? labelPoint(outline) : null;
    return {
      slug,
      ...words[index]!,
      quantities: quantities.stated.get(id) ?? {},
      photos: (pictures.planned.get(id) ?? []).map(({ path, caption, taken }) => ({ path, caption, taken })),
      at: at && [publicDegrees(at[0]), publicDegrees(at[1])],
      bounds: outline ? boundsOf(outline) : null,
      plans: outline ? plansOf(drawing.compounds.get(slug) ?? {}) : [],
    };
  });
  const site: PublicSite = {
    format: 'jingran-public-site',
    version: 1,
    published,
    title: file.title ?? project.file.name,
    place: project.file.place ?? null,
    publisher: file.publisher ?? null,
    contact: file.contact ?? null,
    address: file.address ?? null,
    illustrative: project.file.illustrative ?? null,
    ...coordinates,
    basemap: file.basemap ? { ...file.basemap, max_zoom: file.basemap.max_zoom ?? USUAL_MAX_ZOOM } : null,
    bounds: extentOf(made, [...drawnLayers(drawing).values()].flat()),
    compounds: made,
    readings: readingsOf(chineseCharacters(made.map(({ name }) => name))),
  };
  const said = compounds.map((compound, index) => ({
    properties: statedWords(compound, names, words[index]!),
    geometry: outlines.get(slugs.get(compound.properties.id)!) ?? null,
  }));
  const drawn = [...drawnLayers(drawing)].map(([layer, features]) => ({ layer, features }));
  const outgoing: OutgoingLayer[] =
    said.length > 0 ? [{ layer: 'compounds', features: said }, ...drawn] : drawn;
  const found = { missingPhotos: pictures.missing, differing: quantities.differing };
  return { site, drawing, report: reportOf(project, file, allowed, site, outgoing, found) };
}

/** Of raster tiles, where publish.json does not say. */
const USUAL_MAX_ZOOM = 18;

function extentOf(compounds: readonly PublicCompound[], others: OutgoingLayer['features']): Bounds | null {
  const own = unionOfBounds(compounds.map(({ bounds }) => bounds));
  return own ?? unionOfBounds(others.map(({ geometry }) => geometry && boundsOf(geometry)));
}

function reportOf(
  project: Project,
  file: PublishFile,
  allowed: AllowList,
  site: PublicSite,
  outgoing: readonly OutgoingLayer[],
  found: FoundBefore,
): Publication['report'] {
  const shapes = outgoing.flatMap(({ features }) => features.map(({ geometry }) => geometry));
  const coverage = coverageOf(shapes.filter((geometry) => geometry !== null));
  const quantities = quantityCounts(site, wantedQuantities(file.quantities));
  const parts = outAndKept(project, allowed, outgoing, quantities);
  const warnings = warningsOf(site, file, { ...parts, coverage }, outgoing, found);
  return { ...parts, quantities, coverage, warnings };
}
