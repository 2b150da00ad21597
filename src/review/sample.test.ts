import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LayerId } from '../model/layer';
import type { Project } from '../model/project';
import { ruleBook } from '../standards/ruleBook';
import { type Review, review } from './engine';
import type { Finding, Verdict } from './finding';
import { isRuleId, type RuleId } from './ruleIds';
import { RULES } from './rules';

type Planted = { id: string; rule: RuleId; verdict: Verdict; features: string[]; note: string };

const folder = new URL('../../data/quanjiao/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

describe('the sample programme', () => {
  const built = new Set<RuleId>(RULES.map(({ id }) => id));
  const planted = (read('planted.json') as Planted[]).filter(({ rule }) => built.has(rule));
  let found: Review;
  beforeAll(() => {
    found = review(sampleProject(), ruleBook());
  });

  it('names rules that exist', () => {
    for (const { rule } of read('planted.json') as Planted[]) expect(isRuleId(rule), rule).toBe(true);
  });

  it('shows every planted fault with its verdict, and none at a near miss', () => {
    expect(planted.length).toBeGreaterThan(40);
    for (const { id, rule, verdict, features, note } of planted) {
      const verdicts = about(rule, features).map((finding) => finding.verdict);
      if (verdict === 'pass') expect(verdicts, `${id}: ${note}`).toEqual([]);
      else expect(verdicts, `${id}: ${note}`).toContain(verdict);
    }
  });

  it('breaks no rule but where it was planted', () => {
    const expected = planted.filter(({ verdict }) => verdict === 'violation');
    const others = found.findings.filter(
      (finding) =>
        finding.verdict === 'violation' &&
        !expected.some(({ rule, features }) => finding.rule === rule && holdsAll(finding, features)),
    );
    expect(others.map(({ rule, features }) => `${rule} ${features.join(' ')}`)).toEqual([]);
  });

  it('gives every finding its own id', () => {
    expect(new Set(found.findings.map(({ id }) => id)).size).toBe(found.findings.length);
  });

  function about(rule: RuleId, features: readonly string[]): Finding[] {
    return found.findings.filter((finding) => finding.rule === rule && holdsAll(finding, features));
  }
});

function holdsAll(finding: Finding, features: readonly string[]): boolean {
  return features.every((id) => finding.features.includes(id));
}

function sampleProject(): Project {
  const file = read('project.json') as Project['file'];
  const layers = Object.entries(file.layers).map(([layer, name]) => [layer as LayerId, read(name)]);
  return { file, layers: Object.fromEntries(layers) };
}
