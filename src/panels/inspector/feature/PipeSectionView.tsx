import { useTranslation } from 'react-i18next';
import type { FeatureDetail } from '../../../host/projectHost';
import type { PipeProperties } from '../../../model/schema/pipes';
import { type Formatters, useFormat } from '../../../ui/format';
import { SectionHeading } from '../../../ui/SectionHeading';
import classes from '../Inspector.module.css';
import { type PipeSection, pipeSection } from './pipeSection';
import { SectionPicture } from './SectionPicture';
import { sectionDrawing } from './sectionDrawing';
import { SECTION_FRAME } from './sectionFrame';

/** The pipe from the side, or why it cannot be drawn; nothing for other layers. */
export function PipeSectionView({ detail }: { readonly detail: FeatureDetail }) {
  const { t } = useTranslation();
  if (detail.ref.layer !== 'pipes' || detail.length_m === null) return null;
  const pipe = detail.feature.properties as PipeProperties;
  const section = pipeSection(pipe, detail.length_m);
  return (
    <section className={classes.section}>
      {'missing' in section ? (
        <>
          <SectionHeading>{t('inspector.section.title')}</SectionHeading>
          <div className={classes.empty}>{t(`inspector.section.missing.${section.missing}`)}</div>
        </>
      ) : (
        <Drawn section={section} pipe={pipe} />
      )}
    </section>
  );
}

function Drawn({ section, pipe }: { readonly section: PipeSection; readonly pipe: PipeProperties }) {
  const { t } = useTranslation();
  const format = useFormat();
  const drawing = sectionDrawing(section, SECTION_FRAME);
  const scale =
    drawing.exaggeration === 1
      ? t('inspector.section.trueScale')
      : t('inspector.section.scale', { times: format.number(drawing.exaggeration) });
  return (
    <>
      <SectionHeading aside={scale}>{t('inspector.section.title')}</SectionHeading>
      <SectionPicture section={section} drawing={drawing} pipe={pipe} />
      <p className={classes.small}>{useNotes(section, format).join(' · ')}</p>
    </>
  );
}

function useNotes({ reference, groundKnown, fallPerMille, bore }: PipeSection, format: Formatters) {
  const { t } = useTranslation();
  const of = t(`inspector.section.of.${reference.of}`);
  const notes: string[] = [
    t(reference.stated ? 'inspector.section.referenceStated' : 'inspector.section.referenceAssumed', { of }),
  ];
  if (fallPerMille !== null) {
    const fall = format.number(Math.abs(fallPerMille), 1);
    const way = fallPerMille > 0 ? 'fall' : 'rise';
    notes.push(
      Math.abs(fallPerMille) < 0.05 ? t('inspector.section.level') : t(`inspector.section.${way}`, { fall }),
    );
  }
  if (!groundKnown) notes.push(t('inspector.section.groundAssumed'));
  if (bore === null) notes.push(t('inspector.section.boreUnknown'));
  return notes;
}
