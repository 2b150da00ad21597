import { app } from './app';
import { compounds } from './compounds';
import { importStart } from './importStart';
import { layers } from './layers';
import { map } from './map';
import { scene } from './scene';
import { words } from './words';

export const messages = { app, compounds, import: importStart, layers, map, scene, words };
