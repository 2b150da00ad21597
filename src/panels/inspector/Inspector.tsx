import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/store';
import { BoxView } from './BoxView';
import { CompoundView } from './compound/CompoundView';
import { FeatureView } from './feature/FeatureView';
import classes from './Inspector.module.css';
import { ProgrammeView } from './overview/ProgrammeView';

/** Shows what is selected: a feature, a box of features, a compound, or else the whole programme. */
export function Inspector() {
  const { t } = useTranslation();
  return (
    <section className={classes.inspector} aria-label={t('inspector.label')}>
      <Selected />
    </section>
  );
}

function Selected() {
  const feature = useApp((state) => state.selection.feature);
  const boxed = useApp((state) => state.selection.box.length > 0);
  const compound = useApp((state) =>
    state.project.summary?.compounds.find(({ id }) => id === state.selection.compoundId),
  );
  if (feature) return <FeatureView key={`${feature.layer}/${feature.id}`} selected={feature} />;
  if (boxed) return <BoxView />;
  if (compound) return <CompoundView key={compound.id} compound={compound} />;
  return <ProgrammeView />;
}
