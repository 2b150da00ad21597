import type { Bounds } from '../../model/units';
import { ImportError } from '../importTypes';
import { throwIfCancelled, type WorkOptions } from '../pacing';
import type { RawFeature } from '../rawFeature';
import { refusedFile } from '../rawFeature';
import { knownCrs } from './coordinateSystems';
import type { CrsCandidate, CrsChoice, CrsProposal, StatedCrs } from './crsTypes';
import { candidate, isNearOpen, type Landed } from './draft';
import { gridsByScript } from './gridsByScript';
import { landingOf, schematicLanding } from './landing';
import { ordinatesOf } from './ordinates';
import { farOff } from './outliers';
import { proposeUnstated } from './proposeUnstated';
import { type Sketch, sketchOf } from './sketch';
import { weighStated } from './weighStated';

/**
 * Where the coordinates of a source may belong: candidates, best first, with reasons and where each lands.
 * `open`: the bounds of what is open. The first is certain only where the format or the file states a system, the
 * coordinates land where that system is used, and nothing speaks against it; what is told from numbers alone never is.
 */
export async function detectCrs(
  features: readonly RawFeature[],
  stated: StatedCrs | null,
  open: Bounds | null,
  work: Pick<WorkOptions, 'signal'> = {},
): Promise<CrsProposal> {
  const boxes = await ordinatesOf(features, work);
  const { outliers, isOut } = farOff(features, boxes);
  const sketch = sketchOf(features, boxes, isOut);
  throwIfCancelled(work.signal);
  if (sketch === null) return { stated, candidates: [placeless(stated, open)], certain: true, outliers };
  const unstated = await proposeUnstated(sketch, open, gridsByScript(features));
  const weighed = await weighStated(stated, sketch, open, unstated);
  const [first] = weighed;
  if (first?.likelihood === 'certain') {
    const offsets = isDegrees(first) ? unstated.filter(({ crs }) => crs === 'gcj02' || crs === 'bd09') : [];
    const others = offsets.filter(({ axes }) => axes === first.axes);
    const possible = others.map((other) => ({ ...other, likelihood: 'possible' as const }));
    return { stated, candidates: [first, ...possible], certain: true, outliers };
  }
  const others = unstated.filter((other) => !weighed.some((one) => isSameChoice(one, other)));
  const candidates = ranked([...weighed, ...others], open);
  return { stated, candidates: [...candidates, schematic(sketch, open)], certain: false, outliers };
}

/** One system that a person named, as a candidate. @throws ImportError of code `no_crs`. */
export async function candidateOf(
  features: readonly RawFeature[],
  choice: CrsChoice,
  open: Bounds | null,
): Promise<CrsCandidate> {
  const system = await knownCrs(choice.crs);
  const boxes = await ordinatesOf(features);
  const sketch = sketchOf(features, boxes, farOff(features, boxes).isOut);
  if (sketch !== null && system.kind === 'schematic') return schematic(sketch, open);
  const landing = sketch === null ? null : await landingOf(sketch, system, choice.axes, open);
  if (landing === null) throw new ImportError(refusedFile('', 'no_crs', `${system.name} (${choice.axes})`));
  const landed: Landed = { ...choice, crs: system.id, why: [], system, landing };
  return candidate(landed, isNearOpen(landing) ? 'likely' : 'possible');
}

function schematic(sketch: Sketch, open: Bounds | null): CrsCandidate {
  const { bounds, outline, near, distance_m } = schematicLanding(sketch, 'xy', open);
  const [minX, minY, maxX, maxY] = sketch.extent;
  const detail = `${(maxX - minX).toFixed(0)} × ${(maxY - minY).toFixed(0)}`;
  const why = [{ code: 'schematic', detail } as const];
  const rest = { bounds, outline, near, distance_m, rough_m: null };
  return { crs: 'schematic', axes: 'xy', name: 'schematic', likelihood: 'possible', why, ...rest };
}

/** For a source without a single position: nothing lands, so nothing is to be asked. */
function placeless(stated: StatedCrs | null, open: Bounds | null): CrsCandidate {
  const why = stated === null ? [] : [{ code: 'stated', detail: stated.text } as const];
  const rest = { bounds: open ?? ([0, 0, 0, 0] as const), outline: [], near: null, distance_m: null };
  return { crs: 'EPSG:4326', axes: 'xy', name: 'WGS 84', likelihood: 'certain', why, ...rest, rough_m: null };
}

/** Likely ones first; then by nearness to what is open, or to a larger town. */
function ranked(candidates: readonly CrsCandidate[], open: Bounds | null): CrsCandidate[] {
  const off = ({ distance_m, near }: CrsCandidate) =>
    (open === null ? near?.distance_m : distance_m) ?? Number.POSITIVE_INFINITY;
  return candidates
    .map((one, place) => ({ one, place }))
    .sort((a, b) => {
      const byLikelihood = RANK[a.one.likelihood] - RANK[b.one.likelihood];
      if (byLikelihood !== 0) return byLikelihood;
      // Systems that differ by less than a kilometre keep the order in which they were thought of.
      const [offA, offB] = [Math.round(off(a.one) / 1000), Math.round(off(b.one) / 1000)];
      return offA === offB ? a.place - b.place : offA - offB;
    })
    .map(({ one }) => one)
    .slice(0, candidates.some(({ likelihood }) => likelihood === 'likely') ? ENOUGH : MOST);
}

/** Where one is likely, the far ones of a long list only hide the few that could be meant instead. */
const ENOUGH = 9;
const MOST = 24;

const RANK = { certain: 0, likely: 1, possible: 2 } as const;

function isSameChoice(a: CrsChoice, b: CrsChoice): boolean {
  return a.crs === b.crs && a.axes === b.axes;
}

function isDegrees({ crs }: CrsChoice): boolean {
  return crs === 'EPSG:4326' || crs === 'EPSG:4490';
}
