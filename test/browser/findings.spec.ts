import { describe, expect, it } from 'vitest';
import { review } from '../../src/review/engine';
import { ruleBook } from '../../src/standards/ruleBook';
import { PATIENCE } from './appDriver';
import { sharedApp } from './harness';
import { sampleProject } from './sampleData';

describe('the review', () => {
  const app = sharedApp();
  const expected = review(sampleProject(), ruleBook());

  it('lists every finding of the engine', async () => {
    await app().openPanel('findings');
    await app().findings.waitFor({ timeout: PATIENCE });
    const first = app().findings.getByRole('option').first();
    expect(await first.getAttribute('aria-setsize')).toBe(String(expected.findings.length));
  });

  it('filters by verdict', async () => {
    const { violation } = app().words.findings.verdict;
    const chip = app().page.getByRole('button', { name: violation, exact: false });
    await chip.click();
    const violations = expected.findings.filter(({ verdict }) => verdict === 'violation').length;
    const first = app().findings.getByRole('option').first();
    await expect.poll(() => first.getAttribute('aria-setsize')).toBe(String(violations));
    await chip.click();
  });

  it('flies to a finding and shows its clause', async () => {
    const shown = app().findings.getByRole('option', { name: /DN/ }).first();
    await shown.click();
    await expect.poll(async () => (await app().camera()).zoom, { timeout: PATIENCE }).toBeGreaterThan(18);
    const detail = app().page.getByRole('region', { name: app().words.findings.detail.label, exact: true });
    await detail.getByText(expected.findings[0]!.clause).waitFor();
  });

  it('goes on by the keyboard', async () => {
    const selected = app().findings.getByRole('option', { selected: true });
    const before = await selected.getAttribute('aria-posinset');
    await app().findings.press('ArrowDown');
    await expect.poll(() => selected.getAttribute('aria-posinset')).toBe(String(Number(before) + 1));
  });
});
