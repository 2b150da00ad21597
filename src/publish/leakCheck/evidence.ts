/** Weighs one trial after the other; says true as soon as they cannot be chance. */
export type Evidence = {
  /** `chance`: how likely an honest one is a hit. */
  readonly add: (isHit: boolean, chance: number) => boolean;
  /** Whether nothing speaks for a leak at the moment. */
  readonly isNone: () => boolean;
};

/**
 * Page's cumulative sum over the logarithms of how much likelier a trial is in a leak than by chance (Page 1954,
 * Biometrika 41): it is begun anew wherever it falls to nothing, so that a leak is found wherever it begins. Of n honest
 * trials, n / `odds` raise an alarm at the most, whatever their chances: the product of likelihood ratios from any one
 * trial on is a martingale of mean 1, which reaches 1e12 with a probability of 1e-12 (Ville 1939).
 */
export function evidence(odds = ODDS): Evidence {
  const alarm = Math.log(odds);
  let sum = 0;
  return {
    add(isHit, chance) {
      const honest = Math.max(chance, LEAST_CHANCE);
      if (honest >= IN_LEAK) return false;
      sum = Math.max(0, sum + Math.log(isHit ? IN_LEAK / honest : (1 - IN_LEAK) / (1 - honest)));
      if (sum < alarm) return false;
      sum = 0;
      return true;
    },
    isNone: () => sum === 0,
  };
}

/** The share of hits in a leak, at least: a column may be mixed with other numbers. */
const IN_LEAK = 0.8;
/** A site has a few million numbers: one site in a hundred thousand. */
const ODDS = 1e12;
export const FEWEST_HITS = 5;
/** No hit weighs more than makes it so many. */
const LEAST_CHANCE = IN_LEAK / ODDS ** (1 / (FEWEST_HITS - 0.5));
