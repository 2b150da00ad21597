import type { PitPlace } from './trialPitsPlaces';
import { worthQueue } from './worthQueue';

export type Turn = {
  readonly place: PitPlace;
  readonly settles: readonly string[];
  readonly helps: readonly string[];
};

type Need = { readonly id: string; readonly exposures: readonly number[] };

/**
 * The pits in the order in which to dig: next always the one that settles most of what is still open; where none
 * settles anything alone, the one that most findings wait for. Of equals the one that comes first in the list.
 */
export function inTurn(places: readonly PitPlace[], needs: readonly Need[]): Turn[] {
  const exposed = new Set<number>();
  const open = new Set(needs.keys());
  const needsAt = new Map<number, number[]>();
  for (const [need, { exposures }] of needs.entries()) {
    for (const exposure of exposures) needsAt.set(exposure, [...(needsAt.get(exposure) ?? []), need]);
  }
  const worth = (place: PitPlace): number => {
    const { settled, helped } = effectOf(place);
    return settled.length * WEIGHT + helped.length;
  };
  const effectOf = ({ holds }: PitPlace) => {
    const touched = [...new Set(holds.flatMap((exposure) => needsAt.get(exposure) ?? []))].filter((need) =>
      open.has(need),
    );
    const seen = new Set(holds);
    const done = (need: number) => needs[need]!.exposures.every((one) => exposed.has(one) || seen.has(one));
    return { settled: touched.filter(done), helped: touched.filter((need) => !done(need)) };
  };
  const placesAt = new Map<number, number[]>();
  for (const [index, { holds }] of places.entries()) {
    for (const exposure of holds) placesAt.set(exposure, [...(placesAt.get(exposure) ?? []), index]);
  }
  const queue = worthQueue(places.map(worth));
  const turns: Turn[] = [];
  for (let index = queue.take(); index !== null; index = queue.take()) {
    const place = places[index]!;
    const { settled, helped } = effectOf(place);
    for (const exposure of place.holds) exposed.add(exposure);
    for (const need of settled) open.delete(need);
    turns.push({
      place,
      settles: settled.map((need) => needs[need]!.id),
      helps: helped.map((need) => needs[need]!.id),
    });
    // Only the pits that share a finding with this one are worth more or less now.
    const changed = [...settled, ...helped].flatMap((need) => needs[need]!.exposures);
    for (const other of new Set(changed.flatMap((exposure) => placesAt.get(exposure) ?? []))) {
      queue.change(other, worth(places[other]!));
    }
  }
  return turns;
}

const WEIGHT = 1_000_000;
