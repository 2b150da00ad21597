import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { localName } from '../../model/localName';
import { shownText } from '../../model/shownText';
import { requestWholeProject } from '../../state/commands/camera';
import { selectCompound, selectFeature } from '../../state/commands/select';
import { compoundName } from '../../state/compoundQuery';
import { useApp } from '../../state/store';
import classes from './Breadcrumbs.module.css';
import { orTell } from './tell';

type Step = { readonly key: string; readonly name: string; readonly go: () => void };

/** Programme › compound › feature; each step leads back to itself. */
export function Breadcrumbs() {
  const { t } = useTranslation();
  const steps = useSteps();
  return (
    <nav className={classes.crumbs} aria-label={t('app.breadcrumbs.label')}>
      <ol>
        {steps.map(({ key, name, go }, index) => (
          <Fragment key={key}>
            {index > 0 && (
              <li className={classes.gap} aria-hidden="true">
                <IconChevronRight size={13} stroke={1.6} />
              </li>
            )}
            <li className={classes.step}>
              <UnstyledButton
                className={classes.button}
                aria-current={index === steps.length - 1 ? 'location' : undefined}
                title={name}
                onClick={go}
              >
                {name}
              </UnstyledButton>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}

function useSteps(): readonly Step[] {
  const { t } = useTranslation();
  const language = useApp((state) => state.view.language);
  const compound = useApp(({ project, selection }) =>
    project.summary?.compounds.find(({ id }) => id === selection.compoundId),
  );
  const feature = useApp((state) => state.selection.feature);
  const detail = useApp((state) => state.selection.detail);

  const steps: Step[] = [{ key: 'programme', name: t('app.breadcrumbs.programme'), go: toTop }];
  if (compound) {
    const go = () => void orTell(selectCompound(compound.id));
    steps.push({ key: 'compound', name: compoundName(compound, language), go });
  }
  if (feature && feature.layer !== 'compounds') {
    const own = (detail && localName(detail.feature.properties, language)) ?? shownText(feature.id);
    const go = () => void orTell(selectFeature(feature));
    steps.push({ key: 'feature', name: `${t(`words.layer.${feature.layer}`)} ${own}`, go });
  }
  return steps;
}

function toTop(): void {
  void orTell(selectCompound(null));
  requestWholeProject();
}
