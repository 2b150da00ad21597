import type { Bounds } from '../../model/units';
import type { RawFeature } from '../rawFeature';
import type { CrsCandidate, CrsChoice, CrsProposal, StatedCrs } from './crsTypes';

/**
 * Where the coordinates of a source may belong: candidates, best first, with reasons and where each lands.
 * `open`: the bounds of what is open.
 */
export async function detectCrs(
  _features: readonly RawFeature[],
  _stated: StatedCrs | null,
  _open: Bounds | null,
): Promise<CrsProposal> {
  throw new Error('not yet');
}

/** One system that a person named, as a candidate. @throws ImportError of code `no_crs`. */
export async function candidateOf(
  _features: readonly RawFeature[],
  _choice: CrsChoice,
  _open: Bounds | null,
): Promise<CrsCandidate> {
  throw new Error('not yet');
}
