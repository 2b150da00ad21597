import type { TFunction } from 'i18next';
import type { Party, ReviewedFinding } from '../../../review/parties';
import type { RuleId } from '../../../review/ruleIds';
import type { FindingWords } from '../findingWords';

type Wording = {
  readonly t: TFunction;
  readonly words: Pick<FindingWords, 'party' | 'figure'>;
  readonly compoundName: (id: string) => string;
};

/**
 * What a finding is found by, in lower case. To put 100,000 whole sentences together would take seconds; their parts
 * are few, and each is put into words once.
 */
export function searchTexts({ t, words, compoundName }: Wording) {
  const ruleText = once((rule: RuleId) => `${t(`findings.rule.${rule}`)} ${plainWords(t, rule)}`);
  const reasonText = once((reason: NonNullable<ReviewedFinding['reason']>) => t(`findings.reason.${reason}`));
  const placeText = once(compoundName);
  const figures = new Map<string, string>();
  const parties = new Map<string, string>();

  function figureText(value: number | null, finding: ReviewedFinding): string {
    const key = `${value} ${finding.unit} ${value !== null && value < 0 ? finding.rule : ''}`;
    return remembered(figures, key, () => words.figure(value, finding) ?? '');
  }
  function partyText(party: Party): string {
    const { ref, kind, diameter_mm, name, name_en } = party;
    if (name !== null || name_en !== null) return `${name ?? ''} ${name_en ?? ''}`.toLowerCase();
    return remembered(parties, `${ref.layer} ${kind} ${diameter_mm}`, () => words.party(party));
  }

  return (finding: ReviewedFinding): readonly string[] => [
    finding.id.toLowerCase(),
    ...finding.features.map((id) => id.toLowerCase()),
    ...finding.parties.map(partyText),
    ruleText(finding.rule),
    finding.clause.toLowerCase(),
    figureText(finding.measured, finding),
    figureText(finding.required, finding),
    finding.reason === null ? '' : reasonText(finding.reason),
    finding.compound === null ? '' : placeText(finding.compound),
  ];
}

/** A rule's sentence without what is filled in. */
function plainWords(t: TFunction, rule: RuleId): string {
  const filled = {
    a: '',
    b: '',
    measured: '',
    required: '',
    length: '',
    run: '',
    deadEnd: '',
    factor: '',
    figure: '',
  };
  return t(`findings.sentence.${rule}`, filled);
}

function once<K>(make: (key: K) => string): (key: K) => string {
  const known = new Map<K, string>();
  return (key) => remembered(known, key, () => make(key));
}

function remembered<K>(known: Map<K, string>, key: K, make: () => string): string {
  let text = known.get(key);
  if (text === undefined) {
    // The minus as it is typed.
    text = make().toLowerCase().replaceAll('\u2212', '-');
    known.set(key, text);
  }
  return text;
}
