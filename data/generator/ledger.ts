import { readFileSync } from 'node:fs';

export type LedgerEntry = {
  id: string;
  zh: string;
  en: string;
  year: number;
  status: 'handed_over' | 'under_construction';
  land_area_m2: number | null;
  households: number | null;
  new_parking_stalls: number | null;
  green_m2: number | null;
  road_resurfaced_m2: number | null;
  new_storm_pipe_m: number | null;
  storm_dn_mm: [number, number] | null;
  note?: string;
};

type Ledger = {
  place: { zh: string; en: string };
  compounds: LedgerEntry[];
  totals: {
    completed_2016_2018: {
      compounds: number;
      land_area_m2: number;
      households: number;
      road_m2: number;
      green_m2: number;
      parking_stalls: number;
      storm_and_foul_pipe_m: number;
    };
    planned_2019: {
      compounds: number;
      land_area_m2: number;
      households: number;
      overall_progress_percent: number;
      start: string;
      planned_finish: string;
    };
  };
};

export const LEDGER: Ledger = JSON.parse(readFileSync(new URL('../ledger.json', import.meta.url), 'utf8'));

export function ledgerEntry(id: string): LedgerEntry {
  const entry = LEDGER.compounds.find((compound) => compound.id === id);
  if (!entry) throw new Error(`no ledger entry ${id}`);
  return entry;
}
