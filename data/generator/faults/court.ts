import type { Compound, Site } from '../compound';
import type { Point } from '../frame';
import { type Category, metres } from '../network';
import type { Properties, SampleFeature, Sheet } from '../sheet';

/** The open ground between two houses of a row: no main runs there, so a fault there is the only one. */
export type Court = { readonly compound: Compound; readonly site: Site; readonly centre: Point };

/** Hands out courts, one compound after the other, so that the faults are spread over the town. */
export function courtDeck(compounds: readonly Compound[]): () => Court {
  const stacks = compounds.map((compound) => compound.sites.flatMap((site) => courtsOf(compound, site)));
  let turn = 0;
  return () => {
    for (let tries = 0; tries < stacks.length; tries++) {
      const court = stacks[turn++ % stacks.length]!.shift();
      if (court) return court;
    }
    throw new Error('no court is left for a fault');
  };
}

export type Stub = {
  category: Category;
  from: Point;
  to: Point;
  diameter: number;
  /** Depth of the crown (of the invert for a drain); null: nobody knows. */
  depth: number | null;
  survey: 'exposed' | 'surveyed' | 'detected' | 'records';
  extra?: Properties;
};

/** Old soakaways and septic tanks: a drain has to begin and to end somewhere. */
const END_KINDS: Partial<Record<Category, readonly [string, string]>> = {
  storm: ['inlet', 'outfall'],
  foul: ['inspection_chamber', 'septic_tank'],
};

/** A short old pipe in a court, closed at either end; `from` and `to` are offsets from its centre. */
export function stub({ compound, site, centre }: Court, pipe: Stub): SampleFeature {
  const to: Sheet = compound.sheet;
  const ends = [pipe.from, pipe.to].map(([u, v]): Point => [centre[0] + u, centre[1] + v]);
  const nodes = ends.map((at, i) =>
    to.point('pipe_nodes', `node-${pipe.category}`, site.block.frame, at, {
      kind: END_KINDS[pipe.category]?.[i] ?? 'cap',
      category: pipe.category,
      ground_m: metres(site.net.ground(at)),
    }),
  );
  const drain = pipe.category === 'storm' || pipe.category === 'foul';
  const depths = depthsOf(site, centre, ends, pipe.depth ?? 0, drain);
  const levels =
    pipe.depth === null
      ? {}
      : {
          start_depth_m: metres(depths[0]),
          end_depth_m: metres(depths[1]),
          start_elevation_m: metres(site.net.ground(ends[0]!) - depths[0]),
          end_elevation_m: metres(site.net.ground(ends[1]!) - depths[1]),
        };
  return to.line('pipes', `pipe-${pipe.category}`, site.block.frame, ends, {
    category: pipe.category,
    diameter_mm: pipe.diameter,
    material: drain ? 'concrete' : ({ water: 'ductile iron', gas: 'PE' }[pipe.category as string] ?? 'PVC'),
    ...levels,
    depth_reference: drain ? 'invert' : 'crown',
    ...(drain ? { flow_direction: 'forward' } : {}),
    start_node: nodes[0]!.id,
    end_node: nodes[1]!.id,
    status: 'existing',
    laying: pipe.category === 'power' || pipe.category === 'telecom' ? 'conduit' : 'direct_buried',
    ...(pipe.category === 'gas' ? { pressure_class: 'low' } : {}),
    ...(pipe.category === 'power' ? { voltage_kv: 0.4 } : {}),
    built: compound.plan.built,
    survey_method: pipe.survey,
    ...pipe.extra,
  });
}

/** Depth at either end; a drain falls a little, and has the depth asked for at the centre of the court. */
function depthsOf(
  site: Site,
  centre: Point,
  ends: readonly Point[],
  depth: number,
  drain: boolean,
): [number, number] {
  if (!drain) return [depth, depth];
  const level = site.net.ground(centre) - depth;
  return [site.net.ground(ends[0]!) - level - 0.07, site.net.ground(ends[1]!) - level + 0.07];
}

function courtsOf(compound: Compound, site: Site): Court[] {
  return site.made.slots.flatMap((slot) =>
    slot.houses
      .slice(1)
      .map((house, i): Court => {
        const before = slot.houses[i]!;
        return { compound, site, centre: [(before.u2 + house.u1) / 2, (slot.v0 + slot.v1) / 2] };
      })
      .concat(sideCourt(compound, site, slot)),
  );
}

function sideCourt(compound: Compound, site: Site, slot: Site['made']['slots'][number]): Court[] {
  const [house] = slot.houses;
  if (!house || slot.houses.length > 1) return [];
  const [west, east] = [house.u1 - slot.u1, slot.u2 - house.u2];
  if (Math.max(west, east) < 14) return [];
  const u = west > east ? (slot.u1 + house.u1) / 2 : (house.u2 + slot.u2) / 2;
  const width = Math.max(west, east);
  const nearHouse = west > east ? house.u1 - Math.min(6.5, width / 2) : house.u2 + Math.min(6.5, width / 2);
  return [{ compound, site, centre: [width > 20 ? nearHouse : u, (slot.v0 + slot.v1) / 2] }];
}
