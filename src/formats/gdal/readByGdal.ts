export { readGml } from './readGml';
export { readMapInfo } from './readMapInfo';
