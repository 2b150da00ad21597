import * as z from 'zod/mini';
import { PUBLISHABLE_LAYERS, QUANTITIES } from '../terms';
import { optionalDate, optionalText } from './common';

/** A path below the folder that publish.json lies in, with slashes. */
const fileBeside = z.string().check(z.regex(/^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\\:]+$/));

const localText = z.object({ zh: z.string(), en: z.string() });
export type LocalText = z.infer<typeof localText>;

/** An address of tiles: of another site by http, or a folder of the site itself; no way out of it, no second directive. */
const TILES =
  /^(?:https?:\/\/[a-zA-Z\d.-]+(?::\d+)?\/[^\s"'<>;,]*|(?![a-zA-Z][a-zA-Z\d+.-]*:|\/|.*\.\.)[^\s"'<>;,]+)$/;

/** publish.json, beside project.json: what of a project the public sees. What it does not name stays in. */
export const publishFile = z.strictObject({
  format: z.literal('jingran-publish'),
  version: z.literal(1),
  /** Of the site; the project's name where it is not stated. */
  title: z.nullish(localText),
  /** Who publishes. */
  publisher: z.nullish(localText),
  /** Where the site will be found, ending in a slash; QR codes in the pages carry it. */
  address: z.nullish(z.string().check(z.regex(/^https?:\/\/[^\s?#]+\/$/))),
  /** Whom to ask where a compound names nobody. */
  contact: z.nullish(localText),
  /** The days on which plans are open to objection, where a compound states none; and how to object. */
  notice: z.nullish(
    z.strictObject({ start: optionalDate, end: optionalDate, objection: z.nullish(localText) }),
  ),
  /** The allow-list: property names by layer, in place of the default list. `works.note` names a member of works. */
  layers: z.nullish(z.partialRecord(z.enum(PUBLISHABLE_LAYERS), z.array(z.string()))),
  quantities: z.nullish(z.array(z.enum(QUANTITIES))),
  /** Metres: coordinates are rounded to this grid. */
  grid_m: z.nullish(z.number().check(z.gte(0.01), z.lte(20))),
  /** What coordinates are written in; GCJ-02 only where the base map in use needs it. */
  coordinates: z.nullish(z.enum(['cgcs2000', 'gcj02'])),
  /** Photographs by the id of their compound; files beside publish.json. */
  photos: z.nullish(
    z.record(
      z.string(),
      z.array(z.strictObject({ file: fileBeside, caption: z.nullish(localText), taken: optionalDate })),
    ),
  ),
  /** Raster tiles under the map: a folder of the site, or another site's, which then learns who looks. */
  basemap: z.nullish(
    z.strictObject({
      tiles: z.string().check(z.regex(TILES)),
      attribution: z.string(),
      max_zoom: z.nullish(z.number().check(z.gte(0), z.lte(24))),
    }),
  ),
  remark: optionalText,
});
export type PublishFile = z.infer<typeof publishFile>;
