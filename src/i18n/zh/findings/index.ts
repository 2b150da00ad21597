import { decision } from './decision';
import { matrix } from './matrix';
import { output } from './output';
import { picture } from './picture';
import { rulesFile } from './rulesFile';
import { sentences } from './sentences';
import { trialPits } from './trialPits';

/** The review's words, one file a part of its panel. */
export const findings = { ...sentences, decision, matrix, trialPits, output, rulesFile, picture };
