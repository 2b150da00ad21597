import { useState } from 'react';

/** Whether a condition has ever been true. */
export function useOnce(condition: boolean): boolean {
  const [met, setMet] = useState(condition);
  if (condition && !met) setMet(true);
  return met || condition;
}
