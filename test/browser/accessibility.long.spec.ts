import { describe, expect, it } from 'vitest';
import { shapefileWithoutPrj } from '../builders/surveyorFiles';
import { sharedApp } from './harness';
import { ownBuildings } from './ownFiles';
import { seriousFindings } from './seriousFindings';

describe.each(['light', 'dark'] as const)(
  'nothing serious for a screen reader or weak eyes (%s)',
  (theme) => {
    const app = sharedApp({ theme, language: theme === 'light' ? 'zh' : 'en' });

    it('at the start', async () => {
      expect(await seriousFindings(app().page)).toEqual([]);
    });

    it('in the layers panel', async () => {
      await app().openPanel('layers');
      expect(await seriousFindings(app().page)).toEqual([]);
      await app().openPanel('compounds');
    });

    it('in the review, with a finding looked at', async () => {
      await app().openPanel('findings');
      await app().findings.getByRole('option').first().click();
      await app()
        .page.getByRole('region', { name: app().words.findings.detail.label, exact: true })
        .waitFor();
      expect(await seriousFindings(app().page)).toEqual([]);
      await app().page.keyboard.press('Escape');
    });

    it('with a compound and the table open', async () => {
      await app().openPanel('compounds');
      await app().selectCompound(theme === 'light' ? '南麓花园' : 'Nanlu Garden');
      await app().openTable();
      expect(await seriousFindings(app().page)).toEqual([]);
    });

    it('in the import dialog', async () => {
      await app().dropFiles([ownBuildings()]);
      await app().takeButton.waitFor();
      expect(await seriousFindings(app().page)).toEqual([]);
      await app().closeDialog();
    });

    it('where a coordinate system is asked for and fields are mapped', async () => {
      await app().dropFiles(await shapefileWithoutPrj('EPSG:4548'));
      await app().importDialog.locator('[data-letter]').first().waitFor();
      await app().importDialog.locator('button[aria-controls]').first().click();
      await app().importDialog.locator('table').first().waitFor();
      expect(await seriousFindings(app().page)).toEqual([]);
    });
  },
);

describe('nor further in (light, zh)', () => {
  const app = sharedApp({ theme: 'light', language: 'zh' });
  const expectNothingSerious = async () => expect(await seriousFindings(app().page)).toEqual([]);

  it('in the contents of a compound, a feature, and its section', async () => {
    await app().selectCompound('南麓花园');
    await app().inspector.getByRole('tab', { name: app().words.inspector.tab.contents }).click();
    await app().inspector.getByRole('option').first().waitFor();
    await expectNothingSerious();
    await app().inspector.getByRole('textbox', { name: app().words.inspector.contents.filter }).fill('storm');
    await app().inspector.getByRole('option').first().click();
    await expect.poll(() => app().page.url()).toContain('feature=');
    await expectNothingSerious();
  });

  it('while measuring', async () => {
    await app().page.keyboard.press('m');
    await app().page.getByTestId('measure-length').waitFor();
    await expectNothingSerious();
    await app().page.keyboard.press('Escape');
  });

  it('in the underground scene', async () => {
    await app().openUnderground();
    await expectNothingSerious();
    await app().openPlan();
  });

  it('in the matrix, the trial pits, the summary and a decision', async () => {
    const { page, words, findings } = app();
    await app().openPanel('findings');
    await findings.getByRole('option').first().waitFor();
    const views = page.getByRole('radiogroup', { name: words.findings.view.label });
    for (const view of ['matrix', 'trialPits', 'summary'] as const) {
      await views.getByText(words.findings.view[view], { exact: true }).click();
      await page.locator('#left-panel').locator('table, li').first().waitFor();
      await expectNothingSerious();
    }
    await views.getByText(words.findings.view.list, { exact: true }).click();
    await findings.getByRole('option').first().click();
    const form = page.getByRole('region', { name: words.findings.decision.title, exact: true });
    await form.getByRole('radio', { name: words.findings.decision.state.accepted }).check();
    await form.getByRole('button', { name: words.findings.decision.save }).click();
    await form.getByText(words.findings.decision.reasonMissing).waitFor();
    await expectNothingSerious();
  });
});

describe('nor in the dialogs (dark, en)', () => {
  const app = sharedApp({ theme: 'dark', language: 'en' });
  const dialog = () => app().page.getByRole('dialog');
  const expectNothingSerious = async () => expect(await seriousFindings(app().page)).toEqual([]);

  it('nor in an open menu', async () => {
    const { page, words } = app();
    await page.getByRole('button', { name: words.import.open, exact: true }).click();
    await page.getByRole('menuitem').first().waitFor();
    await expectNothingSerious();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  });

  it('of shortcuts', async () => {
    await app().page.keyboard.press('?');
    await dialog().waitFor();
    await expectNothingSerious();
    await app().closeDialog();
  });

  it('of what was imported', async () => {
    await app().dropFiles([ownBuildings()]);
    await app().takeButton.click();
    await dialog().getByText(app().words.import.done.byLayer).first().waitFor();
    await expectNothingSerious();
    await app().closeDialog();
    await app().waitForIdleMap();
  });

  it('of sources, projects and versions', async () => {
    for (const item of [app().words.import.sourcesTitle, app().words.app.projects]) {
      await app().page.getByRole('button', { name: app().words.import.open, exact: true }).click();
      await app().page.getByRole('menuitem', { name: item }).click();
      await dialog().getByRole('listitem').first().waitFor();
      await expectNothingSerious();
      await app().closeDialog();
    }
  });

  it('of the export', async () => {
    await app().page.getByRole('button', { name: app().words.app.export }).click();
    await dialog().getByRole('combobox').first().waitFor();
    await expectNothingSerious();
  });
});

describe('nor on a phone (dark, zh)', () => {
  const app = sharedApp({ theme: 'dark', language: 'zh', viewport: { width: 360, height: 740 } });

  it('at the start and in a compound', async () => {
    const { page } = app();
    expect(await seriousFindings(page)).toEqual([]);
    await app().follow('compound=nanlu-huayuan');
    expect(await seriousFindings(page)).toEqual([]);
  });
});
