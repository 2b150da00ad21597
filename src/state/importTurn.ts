import * as Comlink from 'comlink';
import type { Progress } from '../formats/importTypes';
import { patch } from './store';

/** Counts the readings and takings, so that an answer that comes after a cancel is left aside. */
let turn = 0;

export function nextTurn(): number {
  turn++;
  return turn;
}

export function isTurn(mine: number): boolean {
  return mine === turn;
}

/** Shows how far the work of a turn is. */
export function progressOf(mine: number) {
  return Comlink.proxy((progress: Progress) => {
    if (isTurn(mine)) patch('import', { progress });
  });
}

export function importFailed(error: unknown): void {
  patch('import', { stage: 'failed', error: error instanceof Error ? error.message : String(error) });
}
