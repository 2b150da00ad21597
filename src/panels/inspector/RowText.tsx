import type { ReactNode } from 'react';
import type { FeatureRef } from '../../model/featureRef';
import { LayerSwatch } from '../layers/LayerSwatch';
import { swatchOf } from './feature/kindOf';
import classes from './RowText.module.css';

type Props = {
  readonly featureRef: FeatureRef;
  readonly category: string | null;
  readonly name: string;
  readonly about: string;
  readonly figure: ReactNode;
};

/** One row of a feature list: sample, name, what it is, and its one figure. */
export function RowText({ featureRef, category, name, about, figure }: Props) {
  return (
    <>
      <LayerSwatch layer={swatchOf(featureRef.layer, category)} />
      <span className={classes.name} title={name}>
        {name}
      </span>
      <span className={classes.about}>{about}</span>
      <span className={classes.figure}>{figure}</span>
    </>
  );
}
