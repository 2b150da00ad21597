import type { Rule } from '../rule';
import { RULE_IDS } from '../ruleIds';
import { pipeHorizontal } from './pipeHorizontal';
import { pipeVertical } from './pipeVertical';

const BUILT: readonly Rule[] = [pipeHorizontal, pipeVertical];

/** The rules that are built, in the order of RULE_IDS. */
export const RULES: readonly Rule[] = [...BUILT].sort(
  (a, b) => RULE_IDS.indexOf(a.id) - RULE_IDS.indexOf(b.id),
);
