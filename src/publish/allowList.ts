import { placeOf } from '../formats/check/schemaFault';
import { showValue } from '../formats/check/showValue';
import { ImportError } from '../formats/importTypes';
import { PUBLISH_JSON } from '../formats/project/sidecars';
import { refusedFile } from '../formats/rawFeature';
import { compoundWork } from '../model/schema/compounds';
import type { PublishFile } from '../model/schema/publish';
import { PUBLISHABLE_LAYERS, type PublishableLayer } from '../model/terms';
import { isNeverPublic } from './neverPublic';
import { type AllowList, DEFAULT_ALLOW_LIST } from './publishFile';

/**
 * The allow-list in force: that of publish.json, or the default.
 * @throws ImportError of code `never_public`, with the name and its place, where it names what no public site may show
 */
export function allowListOf({ layers }: PublishFile): AllowList {
  if (!layers) return DEFAULT_ALLOW_LIST;
  const refused = Object.entries(layers).flatMap(([layer, names]) => {
    if (!isPublishable(layer)) return [placeOf(['layers', layer])];
    return (names ?? []).flatMap((name, index) => {
      if (mayBePublic(layer, name)) return [];
      return [`${placeOf(['layers', layer, index])} = ${showValue(name)}`];
    });
  });
  if (refused.length > 0) {
    throw new ImportError(refusedFile(PUBLISH_JSON, 'never_public', refused.join('; ')));
  }
  return layers;
}

export function isDefault(layer: PublishableLayer, name: string): boolean {
  return DEFAULT_ALLOW_LIST[layer]?.includes(name) ?? false;
}

function isPublishable(layer: string): layer is PublishableLayer {
  return (PUBLISHABLE_LAYERS as readonly string[]).includes(layer);
}

/** Of the works of a compound only members that the schema knows can be named. */
function mayBePublic(layer: PublishableLayer, name: string): boolean {
  const member = layer === 'compounds' && name.startsWith('works.') ? name.slice('works.'.length) : null;
  return member === null ? !isNeverPublic(name) : Object.hasOwn(compoundWork.shape, member);
}
