import { readFileSync, readdirSync, mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { write as writeShp } from '../src/formats/shapefile/writeShapefile';
import { write as writeSurvey } from '../src/formats/survey/writeSurveyCsv';
import { fromLonLat } from '../src/formats/crs/coordinateSystems';
import { feature, planAt, projectOf } from './builders/plan';
import { writeOptions } from './builders/gisProject';
import { driveApp } from './browser/appDriver';

const OUT = '/tmp/h-shots';
mkdirSync(OUT, { recursive: true });
const plan = planAt([118.273, 32.085]);
export async function shp(crs: string) {
  const project = projectOf({
    pipes: Array.from({ length: 40 }, (_, i) =>
      feature('pipes', plan.line([i * 12 - 200, -150], [i * 12 - 200, 150 + (i % 5) * 10]), {
        id: `GS-${i}`, category: i % 3 ? 'water' : 'storm', diameter_mm: 300, material: '球墨铸铁', owner: '全椒县自来水公司', start_depth_m: 1.2, end_depth_m: 1.4, status: 'existing',
      } as never)),
  });
  const options = writeOptions({ crs, crsName: crs, prj: null, encoding: 'gbk', fromLonLat: await fromLonLat(crs) });
  const files = await writeShp(project, options);
  return [...files].filter(([name]) => /\.(shp|shx|dbf)$/.test(name)).map(([name, bytes]) => ({ name: name.replace(/^.*\//, '').replace('pipes', '给水管线'), bytes }));
}
export async function survey() {
  const project = projectOf({
    pipe_nodes: [0, 1, 2, 3, 4, 5].map((i) => feature('pipe_nodes', plan.point(i * 30, 0), { id: `WS${i + 1}`, kind: 'manhole', category: 'foul', ground_m: 12.5, bottom_m: 10.1 } as never)),
    pipes: [0, 1, 2, 3, 4].map((i) => feature('pipes', plan.line([i * 30, 0], [i * 30 + 30, 0]), { id: `WS${i + 1}-WS${i + 2}`, category: 'foul', diameter_mm: 300, start_node: `WS${i + 1}`, end_node: `WS${i + 2}`, start_depth_m: 2.1, end_depth_m: 2.2, material: 'HDPE' } as never)),
  });
  const options = writeOptions({ crs: 'EPSG:4548', crsName: 'x', prj: null, encoding: 'gbk', fromLonLat: await fromLonLat('EPSG:4548') });
  return [...(await writeSurvey(project, options))].map(([name, bytes]) => ({ name, bytes }));
}
function bad() {
  return [{ name: 'plan.dwg', bytes: Buffer.from('AC1032 and then nothing of use') }, { name: 'broken.geojson', bytes: Buffer.from('{"type":"FeatureCollection","features":[{"type":"Feature",') }, { name: 'page.geojson', bytes: Buffer.from('<!doctype html><html><body>404</body></html>') }];
}
function many() {
  const features = Array.from({ length: 400 }, (_, i) => {
    const [x, y] = [118.27 + (i % 20) * 0.0004, 32.08 + Math.floor(i / 20) * 0.0004];
    const ring = i % 3 === 0 ? [[x, y], [x + 0.0003, y + 0.0003], [x + 0.0003, y], [x, y + 0.0003], [x, y]] : i % 3 === 1 ? [[x, y], [x, y + 0.0003], [x + 0.0003, y + 0.0003], [x + 0.0003, y], [x, y]] : [[x, y], [x + 0.0003, y], [x + 0.0003, y + 0.0003], [x, y + 0.0003]];
    return { type: 'Feature', properties: { id: `B-${i}`, floors: i % 7 === 0 ? '六层' : 6, name: `楼${i}` }, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return [{ name: 'buildings.geojson', bytes: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })) }];
}
const dxf = () => { const dir = '../shared/samples/dxf'; const name = readdirSync(dir).find((n) => n.includes('5186'))!; return [{ name, bytes: readFileSync(`${dir}/${name}`) }]; };
const sets: Record<string, () => any> = { shp: () => shp('EPSG:4548'), dxf, survey, bad, many };
const wanted = (process.argv[2] ?? Object.keys(sets).join()).split(',');
const looks = (process.argv[3] ?? 'desk-zh-light').split(',');
const server = await preview({ root: process.cwd(), logLevel: 'warn', build: { outDir: '/tmp/h-dist' }, preview: { port: 4316, strictPort: true, host: '127.0.0.1', open: false } });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'] });
for (const look of looks) {
  const [device, lang, theme] = look.split('-');
  for (const name of wanted) {
    const context = await browser.newContext({ viewport: device === 'desk' ? { width: 1440, height: 900 } : { width: 390, height: 844 }, colorScheme: theme as 'light', locale: lang === 'zh' ? 'zh-CN' : 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('pageerror', (e) => console.log('ERR', e.message.slice(0, 300)));
    page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text().slice(0, 300)));
    await page.goto('http://127.0.0.1:4316/');
    const app = driveApp(page, lang as 'zh');
    await app.waitForIdleMap();
    const files = await sets[name]!();
    const transfer = await page.evaluateHandle((given) => {
      const dropped = new DataTransfer();
      for (const { name, data } of given) dropped.items.add(new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], name));
      return dropped;
    }, files.map(({ name, bytes }: any) => ({ name, data: Buffer.from(bytes).toString('base64') })));
    for (const type of ['dragenter', 'dragover']) await app.map.dispatchEvent(type, { dataTransfer: transfer, bubbles: true });
    if (name === 'shp') await page.screenshot({ path: `${OUT}/${look}-drop.png` });
    await app.map.dispatchEvent('drop', { dataTransfer: transfer, bubbles: true });
    const dialog = page.getByRole('dialog');
    await dialog.locator('[data-sticky], [role=alert]').first().waitFor({ timeout: 60000 }).catch((e) => console.log(name, 'no dialog', e.message.slice(0, 100)));
    await page.waitForTimeout(900);
    await page.screenshot({ path: `${OUT}/${look}-${name}-1.png` });
    if (await dialog.locator('[data-letter]').count()) {
      await dialog.locator('input[type=radio]').first().check();
      await page.waitForTimeout(600);
      await page.screenshot({ path: `${OUT}/${look}-${name}-2.png` });
    }
    if (name !== 'bad') {
      const more = dialog.locator('button[aria-expanded=false][aria-controls]').first();
      if (await more.count()) { await more.click(); await page.waitForTimeout(250); await page.screenshot({ path: `${OUT}/${look}-${name}-3.png` }); }
      const take = app.takeButton;
      if ((await take.count()) && (await take.isEnabled())) {
        await take.click();
        await dialog.getByText(app.words.import.done.byLayer).first().waitFor({ timeout: 60000 }).catch((e) => console.log(name, 'not taken', e.message.slice(0, 100)));
        await page.waitForTimeout(400);
        await page.screenshot({ path: `${OUT}/${look}-${name}-4.png` });
      }
    }
    await context.close();
  }
}
await browser.close();
await server.close();
process.exit(0);
