import type { Party, ReviewedFinding } from '../review/parties';
import { adviceText } from './adviceText';
import { figureText } from './figureText';
import type { Formatters } from './formatters';
import { partyWord, type Wording } from './partyWords';

export type FindingWords = ReturnType<typeof findingWords>;

/** Findings put into words: the same sentences on the page, in the worker and on the command line. */
export function findingWords(wording: Wording & { readonly format: Formatters }) {
  const { t, exists, format, language } = wording;
  /** The figure of a clearance that is less than nothing reads as an overlap. */
  const figure = (value: number | null, { unit, rule }: Figured) => {
    const overlaps = value !== null && isOverlap({ measured: value, rule });
    const text = figureText(overlaps ? -value : value, unit, wording);
    return overlaps && text !== null ? t('findings.overlap', { figure: text }) : text;
  };
  const party = (one: Party) => partyWord(one, wording);

  /** What is wrong, by how much; why, where it cannot be told. */
  function sentence(finding: ReviewedFinding): string {
    const { parties, facts, reason } = finding;
    const [a, b] = parties;
    const length = (metres: string | number | undefined) =>
      typeof metres === 'number' ? format.length(metres, 2) : t('findings.unknownFigure');
    const runText = (metres: string | number | undefined) =>
      typeof metres === 'number'
        ? t('findings.run', { length: format.length(metres, metres < 10 ? 1 : 0) })
        : '';
    const plain = t(sentenceKey(finding) as 'findings.sentence.cover', {
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

  /** Of a value that cannot be the sentence names which it is, and whether it is too small or too large. */
  function sentenceKey(finding: ReviewedFinding): string {
    const { rule, facts, measured, required } = finding;
    const side = measured !== null && required !== null && measured < required ? 'under' : 'over';
    const own = `findings.impossible.${facts.what}_${side}`;
    if (rule === 'network_impossible_value' && exists(own)) return own;
    return `findings.${isOverlap(finding) ? 'overlapSentence' : 'sentence'}.${rule}`;
  }

  return { sentence, party, figure, advice: (finding: ReviewedFinding) => adviceText(finding, wording) };
}

type Figured = Pick<ReviewedFinding, 'unit'> & Partial<Pick<ReviewedFinding, 'rule'>>;

/** Whether what was measured between two pipes is less than no gap. */
export function isOverlap({ measured, rule }: Pick<ReviewedFinding, 'measured'> & Partial<ReviewedFinding>) {
  return measured !== null && measured < 0 && (rule === 'pipe_horizontal' || rule === 'pipe_vertical');
}

/**
 * Between a diameter and Chinese stands the space that stands before the diameter too; before a word that stands
 * for a figure there is none.
 */
function spaced(chinese: string): string {
  return chinese.replace(/(DN\d+)(?=\p{Script=Han})/gu, '$1 ').replace(/ (?=不明|未定)/g, '');
}
