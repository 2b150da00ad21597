import { app } from './app';
import { compounds } from './compounds';
import { importStart } from './importStart';
import { layers } from './layers';
import { map } from './map';
import { words } from './words';

export const messages = { app, compounds, import: importStart, layers, map, words };
