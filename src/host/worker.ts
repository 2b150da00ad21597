import * as Comlink from 'comlink';
import { createProjectHost } from './createProjectHost';

Comlink.expose(createProjectHost());
