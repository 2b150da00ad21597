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
  const feature = useApp((state) => state.selection.feature);
  const boxed = useApp((state) => state.selection.box.length > 0);
  const compound = useApp((state) =>
    state.project.summary?.compounds.find(({ id }) => id === state.selection.compoundId),
  );
  const [key, view] = feature
    ? [`${feature.layer}/${feature.id}`, <FeatureView key="feature" selected={feature} />]
    : boxed
      ? ['box', <BoxView key="box" />]
      : compound
        ? [`compound ${compound.id}`, <CompoundView key="compound" compound={compound} />]
        : ['programme', <ProgrammeView key="programme" />];
  return (
    // Another selection is another page, read from its top.
    <section key={key} className={classes.inspector} aria-label={t('inspector.label')}>
      {view}
    </section>
  );
}
