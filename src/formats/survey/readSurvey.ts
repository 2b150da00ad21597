import type { Reader } from '../reader';
import { assembleTables } from './assembleTables';
import { proposeSurvey } from './proposeSurvey';

/** Pipeline surveys as tables of points and lines, CJJ 61 and its local variants, joined by point number. */
export const readSurvey: Reader = (source, options) => assembleTables(source, options, proposeSurvey);
