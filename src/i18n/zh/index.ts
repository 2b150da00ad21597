import { app } from './app';
import { compounds } from './compounds';
import { importing } from './import';
import { inspector } from './inspector';
import { layers } from './layers';
import { map } from './map';
import { scene } from './scene';
import { words } from './words';

export const messages = { app, compounds, import: importing, inspector, layers, map, scene, words };
