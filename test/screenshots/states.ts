import type { AppDriver } from '../browser/appDriver';
import { mixedGeometries, ownPipes } from '../browser/ownFiles';

const COMPOUND = 'compound=nanlu-huayuan';

/** The states worth looking at, each reached from the start. */
export const STATES: Readonly<Record<string, (app: AppDriver) => Promise<void>>> = {
  start: async () => {},
  compound: (app) => app.follow(COMPOUND),
  solo: (app) => app.follow(`${COMPOUND}&solo=1`),
  underground: (app) => app.follow(`${COMPOUND}&view=underground`),
  layers: (app) => app.openPanel('layers'),
  table: (app) => app.openTable(),
  import: async (app) => {
    await app.dropFiles([ownPipes(), mixedGeometries()]);
    await app.takeButton.waitFor();
  },
};
