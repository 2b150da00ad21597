import { useTranslation } from 'react-i18next';
import type { SectionView } from '../../../review/findingPictureSection';
import type { ReviewedFinding } from '../../../review/parties';
import { useApp } from '../../../state/store';
import { useFormat } from '../../../ui/format';
import { SectionHeading } from '../../../ui/SectionHeading';
import { useFindingWords } from '../findingWords';
import classes from './FindingSection.module.css';
import { SectionDrawing } from './SectionDrawing';
import { sectionScale } from './sectionScale';

/** The section of the finding that is looked at, true to scale, with what its marks mean; nothing where it has none. */
export function FindingSection({ finding }: { readonly finding: ReviewedFinding }) {
  const view = useApp(({ review }) =>
    review.picture?.finding === finding ? (review.picture.drawn?.section ?? null) : null,
  );
  return view && <Drawn finding={finding} view={view} />;
}

function Drawn({ finding, view }: { readonly finding: ReviewedFinding; readonly view: SectionView }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const words = useFindingWords();
  const scale = sectionScale(view);
  const names = finding.parties.map((party) => words.party(party));
  const { measured } = finding;
  const isUnder = finding.rule === 'pipe_under_building';
  const gap = words.figure(isUnder && measured !== null ? -measured : measured, finding);
  const required = view.required && words.figure(finding.required, finding);
  const error = view.uncertainty && words.figure(finding.uncertainty, finding);
  const label = t(`findings.picture.label.${isUnder ? 'under' : view.view}`, {
    a: names[0] ?? '',
    b: names[1] ?? '',
    gap: gap ?? t('findings.unknownFigure'),
    required: words.figure(finding.required, finding) ?? t('findings.noFigure'),
  });
  return (
    <section>
      <SectionHeading aside={<span className={classes.ratio}>1:{number(scale.ratio)}</span>}>
        {t(view.view === 'plan' ? 'findings.picture.fromAbove' : 'findings.picture.title')}
      </SectionHeading>
      <SectionDrawing view={view} scale={scale} names={names} gap={gap} label={label} />
      <ul className={classes.key}>
        {required && (
          <li>
            <i className={classes.requiredKey} aria-hidden="true" />
            {t('findings.picture.required', { figure: required })}
          </li>
        )}
        {error && (
          <li>
            <i className={classes.errorKey} aria-hidden="true" />
            {t('findings.picture.uncertainty', { figure: error })}
          </li>
        )}
        {notesOf(view, scale.ground?.broken === true).map((note) => (
          <li key={note}>{t(`findings.picture.note.${note}`)}</li>
        ))}
      </ul>
    </section>
  );
}

type Note = 'depthUnknown' | 'sizeUnknown' | 'groundUnknown' | 'broken';

function notesOf({ bodies, view, groundKnown }: SectionView, broken: boolean): Note[] {
  const notes: Note[] = [];
  const pipes = bodies.filter(({ category }) => category !== null);
  if (pipes.some(({ depthKnown }) => !depthKnown)) notes.push('depthUnknown');
  if (pipes.some(({ sizeKnown }) => !sizeKnown)) notes.push('sizeUnknown');
  if (!groundKnown && view !== 'plan') notes.push('groundUnknown');
  if (broken) notes.push('broken');
  return notes;
}
