import type { Position } from 'geojson';
import type { Locator, Page } from 'playwright-core';
import { messages as enMessages } from '../../src/i18n/en';
import { exporting as enExporting } from '../../src/i18n/en/export';
import { findings as enFindings } from '../../src/i18n/en/findings';
import { importing as enImporting } from '../../src/i18n/en/import';
import { inspector as enInspector } from '../../src/i18n/en/inspector';
import { publishing as enPublishing } from '../../src/i18n/en/publish';
import { scene as enScene } from '../../src/i18n/en/scene';
import { shortcuts as enShortcuts } from '../../src/i18n/en/shortcuts';
import { messages as zhMessages } from '../../src/i18n/zh';
import { exporting as zhExporting } from '../../src/i18n/zh/export';
import { findings as zhFindings } from '../../src/i18n/zh/findings';
import { importing as zhImporting } from '../../src/i18n/zh/import';
import { inspector as zhInspector } from '../../src/i18n/zh/inspector';
import { publishing as zhPublishing } from '../../src/i18n/zh/publish';
import { scene as zhScene } from '../../src/i18n/zh/scene';
import { shortcuts as zhShortcuts } from '../../src/i18n/zh/shortcuts';
import type { MapContainer, MapState } from '../../src/map/mapContainer';
import type { ReportedFigure } from '../../src/measure/measures';
import type { Language } from '../../src/state/slices/view';
import { PATIENCE } from './patience';
import { countChanged, decodePng, type Pixels } from './pixels';

export type DroppedFile = { readonly name: string; readonly text: string };
/** Of bytes that are no UTF-8 text. */
export type DroppedBytes = { readonly name: string; readonly bytes: Uint8Array };
export type AppDriver = ReturnType<typeof driveApp>;

const zh = {
  ...zhMessages,
  findings: zhFindings,
  export: zhExporting,
  import: { ...zhMessages.import, ...zhImporting },
  inspector: zhInspector,
  publish: zhPublishing,
  scene: zhScene,
  shortcuts: zhShortcuts,
};
const en = {
  ...enMessages,
  findings: enFindings,
  export: enExporting,
  import: { ...enMessages.import, ...enImporting },
  inspector: enInspector,
  publish: enPublishing,
  scene: enScene,
  shortcuts: enShortcuts,
};

/** What a person does on the page, in the words of the trade. */
export function driveApp(page: Page, language: Language) {
  page.setDefaultTimeout(PATIENCE);
  const words: typeof en = language === 'zh' ? zh : en;
  const map = page.locator('[data-map-state]');
  const inspector = page.getByRole('region', { name: words.inspector.label, exact: true });
  const breadcrumbs = page.getByRole('navigation', { name: words.app.breadcrumbs.label });
  const compounds = page.getByRole('listbox', { name: words.compounds.list });
  const findings = page.getByRole('listbox', { name: words.findings.list });
  const sideRail = page.getByRole('navigation', { name: words.app.panel.label });
  const layersPanel = page.locator('#left-panel');
  const viewSwitch = page.getByRole('group', { name: words.app.view.label });
  const importDialog = page.getByRole('dialog');

  const takeButton = importDialog.getByRole('button', { name: counting(words.import.choose.take) });

  return {
    page,
    words,
    map,
    inspector,
    breadcrumbs,
    compounds,
    findings,
    importDialog,
    waitForIdleMap,
    waitForMap,
    /** The map when nothing moves or fades any more, with nothing under the pointer. */
    async settledMap(): Promise<Pixels> {
      await page.mouse.move(0, 0);
      return settled(() => shoot(map));
    },

    camera: () => map.evaluate(cameraOf),

    takeButton,
    closeDialog,

    /** Goes to another view by its link, on the page that is open. */
    async follow(link: string): Promise<void> {
      await page.goto(`${page.url().split('#')[0]}#${link}`);
      await page.reload();
      await waitForIdleMap();
    },

    async selectCompound(name: string): Promise<void> {
      await compounds.getByRole('option', { name }).click();
      await inspector.getByRole('heading', { name }).waitFor();
      await waitForIdleMap();
    },

    async clickMapAt([lon, lat]: Position): Promise<void> {
      const { x, y } = await map.evaluate(
        (container: MapContainer, at: [number, number]) => container.jingranMap!.project(at),
        [lon!, lat!] as [number, number],
      );
      await map.click({ position: { x, y } });
    },

    async openPanel(panel: 'compounds' | 'layers' | 'findings'): Promise<void> {
      const button = sideRail.getByRole('button', { name: words.app.panel[panel], exact: true });
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    },

    /** From the compound that is shown down to one of its features. */
    async drillTo(id: string): Promise<void> {
      await inspector.getByRole('tab', { name: words.inspector.tab.contents }).click();
      await inspector.getByRole('textbox', { name: words.inspector.contents.filter }).fill(id);
      await inspector.getByRole('option').filter({ hasText: id }).first().click();
    },

    /** Reported and measured of one row of the comparison. */
    async comparedFigure(figure: ReportedFigure): Promise<{ reported: number; measured: number }> {
      const name = words.inspector.compare.name[figure];
      const row = inspector.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
      const [reported, measured] = await row.first().getByRole('cell').allInnerTexts();
      return { reported: readNumber(reported!), measured: readNumber(measured!) };
    },

    async setLayer(name: string, visible: boolean): Promise<void> {
      await this.layerBox(name).setChecked(visible);
    },

    layerBox: (name: string) => layersPanel.getByRole('checkbox', { name, exact: true }),

    async showAllLayers(): Promise<void> {
      const hidden = layersPanel.getByRole('listitem').getByRole('checkbox', { checked: false });
      while ((await hidden.count()) > 0) await hidden.first().check();
    },

    async openTable(): Promise<void> {
      await sideRail.getByRole('button', { name: words.app.panel.showTable, exact: true }).click();
      await page.getByRole('region', { name: words.app.panel.table }).first().waitFor();
    },

    async openUnderground(): Promise<void> {
      await viewSwitch.getByRole('button', { name: words.app.view.underground }).click();
      await page.getByRole('region', { name: words.scene.title }).waitFor();
      await waitForIdleMap();
    },

    async openPlan(): Promise<void> {
      await viewSwitch.getByRole('button', { name: words.app.view.plan }).click();
      await waitForIdleMap();
    },

    /** Takes WebGL away from every canvas and gives it back, as a driver that restarts does. */
    async loseGraphics(): Promise<void> {
      await page.evaluate(loseAndRestoreContexts);
    },

    /** On a phone by way of the menu. */
    async openExport(): Promise<void> {
      const name = words.app.export;
      if (page.viewportSize()!.width < 768) {
        await page.getByRole('button', { name: words.app.more }).click();
        await page.getByRole('menuitem', { name }).click();
      } else await page.getByRole('button', { name }).click();
    },

    async switchLanguage(): Promise<void> {
      await page.getByRole('button', { name: startingWith(words.app.language) }).click();
    },

    async pickFiles(files: readonly DroppedFile[]): Promise<void> {
      await page.getByRole('button', { name: words.import.open, exact: true }).click();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('menuitem', { name: words.import.openFiles }).click();
      await (await chooser).setFiles(files.map(asUpload));
    },

    async dropFiles(files: readonly (DroppedFile | DroppedBytes)[]): Promise<void> {
      const given = files.map((file) => ({ name: file.name, base64: bytesOf(file).toString('base64') }));
      const transfer = await page.evaluateHandle((coded) => {
        const dropped = new DataTransfer();
        for (const { name, base64 } of coded) {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          dropped.items.add(new File([bytes], name));
        }
        return dropped;
      }, given);
      for (const type of ['dragenter', 'dragover', 'drop']) {
        await map.dispatchEvent(type, { dataTransfer: transfer, bubbles: true });
      }
    },

    /** Takes what the import dialog proposes and waits until it is drawn. */
    async takeFiles(): Promise<void> {
      await takeButton.click();
      await importDialog.getByText(words.import.done.byLayer).first().waitFor();
      await closeDialog();
      await waitForIdleMap();
    },

    /** Features of one's own that are drawn now, by geometry; their ids begin alike. */
    countDrawn: (idPrefix: string) => map.evaluate(countDrawn, idPrefix),

    async undo(): Promise<void> {
      await page
        .getByRole('button', { name: startingWith(words.app.undo) })
        .first()
        .click();
    },

    /** How many compounds the list holds, in sight or not. */
    async countCompounds(): Promise<number> {
      const rows = compounds.getByRole('option');
      return (await rows.count()) === 0 ? 0 : Number(await rows.first().getAttribute('aria-setsize'));
    },
  };

  async function closeDialog(): Promise<void> {
    await page.keyboard.press('Escape');
    await importDialog.waitFor({ state: 'hidden' });
  }

  /** All sources drawn and the camera at rest. */
  function waitForIdleMap(): Promise<void> {
    return waitForMap('idle');
  }

  async function waitForMap(state: MapState): Promise<void> {
    await page.locator(`[data-map-state="${state}"]`).waitFor();
  }
}

/** The canvases of a place alone, without the controls that lie on them. */
async function shoot(place: Locator): Promise<Pixels> {
  const clip = await place.boundingBox();
  if (!clip) throw new Error('There is nothing to take a picture of.');
  const page = place.page();
  const restore = await page.evaluateHandle(showOnlyCanvases);
  try {
    return decodePng(await page.screenshot({ clip, caret: 'initial' }));
  } finally {
    await restore.evaluate((undo) => undo());
  }
}

/** Runs in the page. The driver's own means, a <style> element, is against the policy. */
function showOnlyCanvases(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*, *::before, *::after { visibility: hidden !important; outline: none !important } canvas { visibility: visible !important }',
  );
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** Shoots until two pictures in a row are alike: nothing fades or flies any more. */
async function settled(shootOnce: () => Promise<Pixels>): Promise<Pixels> {
  let before = await shootOnce();
  for (let tries = 0; tries < 40; tries++) {
    const after = await shootOnce();
    if (countChanged(before, after, 2) === 0) return after;
    before = after;
  }
  throw new Error('The picture does not come to rest.');
}

/** Runs in the page. */
function cameraOf({ jingranMap: map }: MapContainer) {
  const { lng, lat } = map!.getCenter();
  return { lon: lng, lat, zoom: map!.getZoom(), pitch: map!.getPitch() };
}

/** Runs in the page. A feature counts once, however many layers and tiles draw it. */
function countDrawn(container: MapContainer, idPrefix: string): Record<string, number> {
  const seen = new Set<string>();
  const counts: Record<string, number> = {};
  for (const { source, properties, geometry } of container.jingranMap?.queryRenderedFeatures() ?? []) {
    const key = `${source}/${properties.id}/${geometry.type}`;
    if (!String(properties.id).startsWith(idPrefix) || seen.has(key)) continue;
    seen.add(key);
    counts[geometry.type] = (counts[geometry.type] ?? 0) + 1;
  }
  return counts;
}

/** Runs in the page. */
async function loseAndRestoreContexts(): Promise<void> {
  for (const canvas of document.querySelectorAll('canvas')) {
    const loser = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!loser) continue;
    const lost = new Promise((resolve) =>
      canvas.addEventListener('webglcontextlost', resolve, { once: true }),
    );
    loser.loseContext();
    await lost;
    // Only once the event is over does the browser allow it.
    await new Promise((resolve) => setTimeout(resolve));
    loser.restoreContext();
  }
}

function startingWith(text: string): RegExp {
  return new RegExp(`^${text}`);
}

/** A sentence with a figure in it, whatever the figure. */
function counting(sentence: string): RegExp {
  return new RegExp(`^${sentence.replace(/\{\{.*?\}\}/g, '[\\d,]+')}$`);
}

/** `10,320 m²` → 10320 */
function readNumber(text: string): number {
  return Number(/-?[\d,]+(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', ''));
}

function asUpload(file: DroppedFile) {
  return { name: file.name, mimeType: 'application/octet-stream', buffer: bytesOf(file) };
}

function bytesOf(file: DroppedFile | DroppedBytes): Buffer {
  return 'text' in file ? Buffer.from(file.text) : Buffer.from(file.bytes);
}
