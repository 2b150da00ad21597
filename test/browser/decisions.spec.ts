import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sharedApp } from './harness';
import { ownPipes } from './ownFiles';

describe('deciding on findings', () => {
  const app = sharedApp({ viewport: { width: 1200, height: 900 } });
  const note = '=改到路南侧';
  let decidedId = '';
  let zip: Buffer;

  it('asks for a reason before a finding is accepted', async () => {
    await app().openPanel('findings');
    await firstFinding().click();
    await form().getByRole('radio', { name: words().state.accepted }).check();
    await form().getByRole('textbox', { name: words().author }).fill('李工');
    await form().getByRole('button', { name: words().save }).click();
    await form().getByText(words().reasonMissing).waitFor();
    expect(await firstFinding().textContent()).not.toContain(words().state.accepted);
  });

  it('marks the finding, keeps what is looked at, and takes it back with Ctrl+Z', async () => {
    decidedId = (await firstFinding().getAttribute('id')) ?? '';
    const before = await app().camera();
    await form().getByRole('radio', { name: words().state.to_fix }).check();
    await form().getByRole('textbox', { name: words().note }).fill(note);
    await form().getByRole('textbox', { name: words().note }).press('Control+Enter');
    await expect.poll(() => firstFinding().textContent()).toContain(words().state.to_fix);
    await form().getByText('李工 · ').waitFor();
    expect(await firstFinding().getAttribute('aria-selected')).toBe('true');
    expect(await app().camera()).toEqual(before);

    await app().findings.focus();
    await app().page.keyboard.press('Control+z');
    await expect.poll(() => firstFinding().textContent()).not.toContain(words().state.to_fix);
    expect(await firstFinding().getAttribute('aria-selected')).toBe('true');
    await app().page.keyboard.press('Control+Shift+z');
    await expect.poll(() => firstFinding().textContent()).toContain(words().state.to_fix);
  });

  it('goes by a rules file loaded from disk, says so, and lists the decisions whose findings have gone', async () => {
    await loadRules({ pipe_horizontal: { strength: 'should' } });
    await firstFinding().click();
    const detail = app().page.getByRole('region', { name: app().words.findings.detail.label, exact: true });
    await detail.getByText(app().words.findings.detail.overridden).waitFor();
    expect(await firstFinding().textContent()).toContain(words().state.to_fix);

    await loadRules({ pipe_horizontal: { enabled: false } });
    const gone = app().page.getByRole('group').filter({ hasText: words().gone.title });
    await gone.getByText(words().gone.title).click();
    await gone.getByText(note).waitFor();
    await gone.getByRole('button', { name: new RegExp(`^${words().gone.remove}: `) }).click();
    await gone.waitFor({ state: 'detached' });
    await app().undo();
    await gone.getByText(words().gone.title).waitFor();
  });

  it('refuses rules that name what does not exist, and goes on as before', async () => {
    await loadRules({ beauty: { enabled: false } });
    const alert = app().page.getByRole('alert');
    await alert.getByText('rules.beauty').waitFor();
    expect(await alert.textContent()).toContain(app().words.import.problem.unknown_rules);
    await app().closeDialog();
    await app().page.getByRole('button', { name: app().words.findings.rulesFile.openInForce }).waitFor();
  });

  it('saves decisions and rules with the project', async () => {
    const saved = app().page.waitForEvent('download');
    await app().page.getByRole('button', { name: app().words.app.saveHint }).click();
    zip = await buffer(await (await saved).createReadStream());
    const files = unzipSync(zip);
    const { decisions } = JSON.parse(strFromU8(files['decisions.json']!));
    expect(decisions).toMatchObject([{ state: 'to_fix', note, author: '李工', rule: 'pipe_horizontal' }]);
    expect(decidedId).toContain(decisions[0].finding);
    expect(JSON.parse(strFromU8(files['rules.json']!)).rules).toEqual({
      pipe_horizontal: { enabled: false },
    });
  });

  it('has them again when the zip is opened', async () => {
    const [start] = app().page.url().split('#');
    // By the bare address the sample opens, whatever was last worked on.
    await app().page.goto('about:blank');
    await app().page.goto(`${start}#lang=zh`);
    await app().waitForIdleMap();
    await app().openPanel('findings');
    await firstFinding().waitFor();
    expect(await firstFinding().textContent()).not.toContain(words().state.to_fix);
    await app().page.getByRole('button', { name: app().words.import.open, exact: true }).click();
    const chooser = app().page.waitForEvent('filechooser');
    await app().page.getByRole('menuitem', { name: app().words.import.openFiles }).click();
    await (await chooser).setFiles({ name: 'p.zip', mimeType: 'application/zip', buffer: zip });
    await app().takeFiles();
    await app().page.getByText(words().gone.title).waitFor();
    await openRules();
    await app().page.getByRole('dialog').getByRole('button', { name: rulesWords().remove }).click();
    await app().closeDialog();
    await expect.poll(() => firstFinding().textContent()).toContain(words().state.to_fix);
    expect(await firstFinding().getAttribute('id')).toContain(decidedId.slice(decidedId.indexOf('pipe_')));
  });

  it('keeps them when a survey comes again, which updates its layers unless one chooses otherwise', async () => {
    await app().dropFiles([ownPipes()]);
    const { update } = app().words.import.choose;
    const proposed = app().importDialog.getByRole('radio', { name: update });
    await proposed.waitFor();
    expect(await proposed.isChecked()).toBe(true);
    await app().takeFiles();
    const gone = app().page.getByRole('group').filter({ hasText: words().gone.title });
    await gone.getByText(words().gone.title).click();
    await gone.getByText(note).waitFor();
  });

  const words = () => app().words.findings.decision;
  const rulesWords = () => app().words.findings.rulesFile;
  const firstFinding = (): Locator => app().findings.getByRole('option').first();
  const form = (): Locator => app().page.getByRole('region', { name: words().title, exact: true });

  async function openRules(): Promise<void> {
    const { open } = rulesWords();
    await app()
      .page.getByRole('button', { name: new RegExp(`^${open}`) })
      .click();
  }

  async function loadRules(rules: Record<string, unknown>): Promise<void> {
    const { page } = app();
    const text = JSON.stringify({ format: 'jingran-rules', version: 1, rules });
    const isOpen = (await page.getByRole('dialog').count()) > 0;
    if (!isOpen) await openRules();
    const chooser = page.waitForEvent('filechooser');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /rules\.json…$/ })
      .click();
    await (await chooser).setFiles({
      name: 'ours.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    if ('beauty' in rules) return;
    await page.getByRole('status').getByText(rulesWords().taken).waitFor();
    await app().closeDialog();
  }
});
