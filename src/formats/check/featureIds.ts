import type { LayerId } from '../../model/layer';
import type { PlainFeature } from './featureGuard';

/** The id a feature states: `properties.id`, else the feature's own `id`; null when neither is usable. */
export function statedId(feature: Pick<PlainFeature, 'id' | 'properties'>): string | null {
  const own = Object.hasOwn(feature.properties, 'id') ? feature.properties.id : null;
  return readId(own) ?? readId(Object.hasOwn(feature, 'id') ? feature.id : null);
}

export function readId(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Gives every feature of a layer an id of its own. */
export class LayerIds {
  readonly #used: Set<string>;
  readonly #stated = new Set<string>();
  readonly #nextOf = new Map<string, number>();

  constructor(
    readonly layer: LayerId,
    used: Iterable<string>,
  ) {
    this.#used = new Set(used);
  }

  /** Makes known an id that a later feature states, so that none is made up that clashes with it. */
  announce(id: string): void {
    this.#stated.add(id);
  }

  /** The stated id, or one with a suffix where that is taken, or a new one where there is none. */
  claim(stated: string | null): string {
    const id = stated !== null && !this.#used.has(stated) ? stated : this.#free(stated ?? this.layer, stated);
    this.#used.add(id);
    return id;
  }

  #free(base: string, stated: string | null): string {
    let n = this.#nextOf.get(base) ?? (stated === null ? 1 : 2);
    while (this.#used.has(`${base}-${n}`) || this.#stated.has(`${base}-${n}`)) n += 1;
    this.#nextOf.set(base, n + 1);
    return `${base}-${n}`;
  }
}
