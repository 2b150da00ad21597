import { describe, expect, it } from 'vitest';
import { shapefileWithoutPrj } from '../builders/surveyorFiles';
import { PATIENCE } from './appDriver';
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
      await app().findings.getByRole('option').first().click({ timeout: PATIENCE });
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
      await app().importDialog.locator('[data-letter]').first().waitFor({ timeout: PATIENCE });
      await app().importDialog.locator('button[aria-controls]').first().click();
      await app().importDialog.locator('table').first().waitFor();
      expect(await seriousFindings(app().page)).toEqual([]);
    });
  },
);
