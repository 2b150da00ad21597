import type { CompoundSummary } from '../../../host/summary';
import type { CompoundMeasures } from '../../../measure/measures';
import { Illustrative } from '../Illustrative';
import classes from '../Inspector.module.css';
import { ComparisonSection } from './ComparisonSection';
import { FireSection } from './FireSection';
import { KeyFigures } from './KeyFigures';
import { MeasureProblems } from './MeasureProblems';
import { NodesSection } from './NodesSection';
import { ParkingSection } from './ParkingSection';
import { PipesSection } from './PipesSection';

type Props = { readonly compound: CompoundSummary; readonly measures: CompoundMeasures };

/** Everything measured of a compound, the ledger's claim beside it. */
export function CompoundFigures({ compound, measures }: Props) {
  return (
    <>
      <div className={classes.section} style={{ borderTop: 0 }}>
        <KeyFigures measures={measures} />
        <Illustrative />
      </div>
      <ComparisonSection compound={compound} measures={measures} />
      <ParkingSection
        compoundId={compound.id}
        stalls={measures.stalls}
        households={compound.properties.households ?? null}
      />
      <FireSection measures={measures} />
      <PipesSection measures={measures} />
      <NodesSection nodes={measures.nodes} />
      <MeasureProblems problems={measures.problems} />
    </>
  );
}
