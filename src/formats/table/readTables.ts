import type { Reader } from '../reader';
import { assembleTables } from '../survey/assembleTables';
import { proposePlain } from './proposeShape';

/** Delimited text and Excel workbooks: points by two columns, lines by four, or geometry as well-known text. */
export const readTables: Reader = (source, options) => assembleTables(source, options, proposePlain);
