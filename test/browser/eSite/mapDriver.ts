import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapContainer } from '../../../src/map/mapContainer';
import type { LonLat } from '../../../src/model/units';
import { decodePng, type Pixels } from '../pixels';
import type { SiteDriver } from './siteDriver';

export type MapDriver = ReturnType<typeof driveMap>;

/** The map of a page in the words of its visitors. */
export function driveMap(site: SiteDriver) {
  const { page } = site;
  const card = page.locator('.site-map-card');
  return {
    card,
    canvas: page.locator('#map canvas.maplibregl-canvas'),
    word: page.locator('#map .site-map-word'),
    whole: page.locator('#map'),
    button: (name: string) => page.locator('#map').getByRole('button', { name, exact: true }),

    /** At rest with everything drawn. */
    async settle(): Promise<void> {
      await page.evaluate(async () => {
        const map = (document.querySelector('#map') as MapContainer).jingranMap!;
        const rest = () => new Promise<void>((resolve) => map.once('idle', () => resolve()));
        do {
          map.triggerRepaint();
          await rest();
        } while (map.isMoving() || !map.loaded());
      });
    },

    /** What the map shows, without what lies over it. */
    async pixels(): Promise<Pixels> {
      await this.settle();
      const cover = (visibility: string) =>
        page.locator('.site-map-corner').evaluateAll((corners, value) => {
          for (const corner of corners) (corner as HTMLElement).style.visibility = value;
        }, visibility);
      await cover('hidden');
      const png = await page.locator('#map').screenshot();
      await cover('');
      return decodePng(png);
    },

    async goTo(centre: LonLat, zoom: number): Promise<void> {
      await page.evaluate(
        ({ centre, zoom }) => {
          const map = (document.querySelector('#map') as MapContainer).jingranMap!;
          map.jumpTo({ center: [centre[0], centre[1]], zoom });
        },
        { centre, zoom },
      );
      await this.loadedNear();
      await this.settle();
    },

    /** The contents of the compounds in view are drawn, where it is near enough for that. */
    loadedNear: () =>
      page.waitForFunction(() => {
        const map = (document.querySelector('#map') as MapContainer).jingranMap!;
        return map.getZoom() < 14.4 || map.queryRenderedFeatures({ layers: ['buildings-fill'] }).length > 0;
      }),

    view: () =>
      page.evaluate(() => {
        const map = (document.querySelector('#map') as MapContainer).jingranMap!;
        const { lng, lat } = map.getCenter();
        return { centre: [lng, lat] as const, zoom: map.getZoom() };
      }),

    /** Where a place lies on the page, in CSS pixels. */
    pointOf: (at: LonLat) =>
      page.evaluate((place) => {
        const map = (document.querySelector('#map') as MapContainer).jingranMap!;
        const { left, top } = map.getCanvas().getBoundingClientRect();
        const { x, y } = map.project([place[0], place[1]]);
        return { x: left + x, y: top + y };
      }, at),

    /** Layers whose names begin so, shown or not. */
    async setLayers(prefix: string, shown: boolean): Promise<void> {
      await page.evaluate(
        ({ prefix, shown }) => {
          const map: MapLibreMap = (document.querySelector('#map') as MapContainer).jingranMap!;
          for (const id of map.getLayersOrder().filter((layer) => layer.startsWith(prefix))) {
            map.setLayoutProperty(id, 'visibility', shown ? 'visible' : 'none');
          }
        },
        { prefix, shown },
      );
      await this.settle();
    },

    /** The points of a source, as the map has them. */
    points: (source: string) =>
      page.evaluate(async (id) => {
        const map = (document.querySelector('#map') as MapContainer).jingranMap!;
        const data = (await map
          .getSource<import('maplibre-gl').GeoJSONSource>(id)!
          .getData()) as GeoJSON.FeatureCollection;
        return data.features.map(({ geometry }) => (geometry as GeoJSON.Point).coordinates);
      }, source),
  };
}
