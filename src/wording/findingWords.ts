import type { Party, ReviewedFinding } from '../review/parties';
import { adviceText } from './adviceText';
import { figureText } from './figureText';
import type { Formatters } from './formatters';
import { partyWord, type Wording } from './partyWords';

export type FindingWords = ReturnType<typeof findingWords>;

/** Findings put into words: the same sentences on the page, in the worker and on the command line. */
export function findingWords(wording: Wording & { readonly format: Formatters }) {
  const { t, format, language } = wording;
  const figure = (value: number | null, { unit }: Pick<ReviewedFinding, 'unit'>) =>
    figureText(value, unit, wording);
  const party = (one: Party) => partyWord(one, wording);

  /** What is wrong, by how much; why, where it cannot be told. */
  function sentence(finding: ReviewedFinding): string {
    const { rule, parties, facts, reason } = finding;
    const [a, b] = parties;
    const length = (metres: string | number | undefined) =>
      typeof metres === 'number' ? format.length(metres, 2) : t('findings.unknownFigure');
    const runText = (metres: string | number | undefined) =>
      typeof metres === 'number'
        ? t('findings.run', { length: format.length(metres, metres < 10 ? 1 : 0) })
        : '';
    const plain = t(`findings.sentence.${rule}`, {
      a: a ? party(a) : (finding.features[0] ?? ''),
      b: b ? party(b) : (finding.features[1] ?? t('findings.thing.other')),
      measured: figure(finding.measured, finding) ?? t('findings.unknownFigure'),
      required: figure(finding.required, finding) ?? t('findings.noFigure'),
      length: length(facts.length_m),
      run: runText(facts.overlap_m),
      deadEnd: length(facts.dead_end_m),
      factor: facts.factor ?? t('findings.unknownFigure'),
      figure:
        typeof facts.figure === 'string'
          ? t(`inspector.compare.name.${facts.figure}` as 'words.notStated')
          : '',
    });
    const told =
      reason === null
        ? plain
        : t('findings.because', { sentence: plain, reason: t(`findings.reason.${reason}`) });
    const whole = t('findings.stop', { sentence: told });
    return language === 'en' ? whole.charAt(0).toUpperCase() + whole.slice(1) : spaced(whole);
  }

  return { sentence, party, figure, advice: (finding: ReviewedFinding) => adviceText(finding, wording) };
}

/** Between a diameter and Chinese stands the space that stands before the diameter too. */
function spaced(chinese: string): string {
  return chinese.replace(/(DN\d+)(?=\p{Script=Han})/gu, '$1 ');
}
