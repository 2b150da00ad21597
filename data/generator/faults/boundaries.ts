import type { Compound } from '../compound';
import type { Plant, Verdict } from '../planted';

/** The boundaries are drawn so in plan.ts; here they are only listed. */
const PAIRS: readonly [Verdict, string, string, string][] = [
  ['violation', 'dongyuan', 'wanli', '14,643 m² stand in both land certificates'],
  ['violation', 'nanyue-xincun', 'nanyue-shanzhuang', 'a sliver up to 0.9 m wide lies in both boundaries'],
  ['violation', 'fushan-xincun', 'ciji-teachers', 'a sliver up to 0.8 m wide lies in both boundaries'],
  ['pass', 'wangcao', 'xinhuacun', 'the boundaries run 0.45 m apart'],
  ['pass', 'nanyue-shanzhuang', 'nanlu-huayuan', 'the boundaries run 0.40 m apart'],
  ['pass', 'ciji-teachers', 'huide-huayuan', 'the boundaries run 0.35 m apart'],
];

export function plantBoundaryFaults(compounds: readonly Compound[], plant: Plant): void {
  for (const [verdict, one, other, note] of PAIRS) {
    const pair = [one, other].map((id) => compounds.find((compound) => compound.id === id)!);
    const second = pair[1]!.sites[0]!.block;
    plant.add(
      'compound_overlap',
      verdict,
      pair.map(({ boundary }) => boundary),
      note,
      second.frame.toLonLat([(second.left[0]![0] + second.layoutLeft[0]![0]) / 2, second.left[0]![1] + 20]),
    );
  }
}
