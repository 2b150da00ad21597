import { PIPE_CATEGORY_FACTS, type PipeCategory } from '../../../model/pipeCategory';
import { usePipeColour } from '../../layers/LayerSwatch';
import classes from './KindMatrix.module.css';

/** The kind's colour with the letter that stands along it on the map. */
export function KindMark({ kind }: { readonly kind: PipeCategory }) {
  const colour = usePipeColour();
  return (
    <i className={classes.mark} style={{ background: colour(kind) }} aria-hidden="true">
      {PIPE_CATEGORY_FACTS[kind].letter}
    </i>
  );
}
