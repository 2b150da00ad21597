import type { ImportProblem, ProblemCode } from '../importTypes';
import type { BlockUse } from './blocks';
import { unescapeCharacters } from './drawingText';
import type { DxfRecord } from './dxfRecords';
import { nameOf } from './groupValues';

/** Entities that are told one by one; beyond that they are counted. */
const MAX_SINGLE = 200;
const NAMES_SHOWN = 12;

/** What was met on the way and is told afterwards, alike things counted together. */
export class PlacingNotes {
  readonly #single: ImportProblem[] = [];
  #further = 0;
  readonly #unsupported = new Map<
    string,
    {
      code: ProblemCode;
      layer: string;
      detail: string;
      count: number;
      line: number | null;
      handle: string | null;
    }
  >();
  readonly #used = new Map<BlockUse, Map<string, number>>();
  #paperSpace = 0;

  constructor(readonly file: string) {}

  unsupported(record: DxfRecord, layer: string): void {
    this.#count('unsupported_entity', record.type.slice(0, 40), layer, record);
  }

  external(record: DxfRecord, path: string, layer: string): void {
    this.#count('unsupported_entity', `XREF ${unescapeCharacters(path).slice(0, 120)}`, layer, record);
  }

  paperSpace(): void {
    this.#paperSpace += 1;
  }

  used(block: string, use: BlockUse): void {
    const counts = this.#used.get(use) ?? new Map<string, number>();
    this.#used.set(use, counts);
    counts.set(block, (counts.get(block) ?? 0) + 1);
  }

  bad(record: DxfRecord, layer: string): void {
    this.#one('bad_geometry', record, layer, record.type.slice(0, 40));
  }

  missingBlock(record: DxfRecord, layer: string): void {
    const name = unescapeCharacters(nameOf(record, 2) ?? '').slice(0, 80);
    this.#one('bad_geometry', record, layer, `INSERT: BLOCK ${JSON.stringify(name)} = null`);
  }

  tooMany(record: DxfRecord, block: string, weight: number, layer: string): void {
    const count = Number.isFinite(weight) ? String(weight) : '∞';
    this.#one('too_large', record, layer, `INSERT ${JSON.stringify(block.slice(0, 80))} × ${count}`);
  }

  problems(): ImportProblem[] {
    const whole = { file: this.file, index: null, line: null, featureId: null } as const;
    const counted = [...this.#unsupported.values()].map(({ detail, count, ...rest }): ImportProblem => {
      return { ...whole, ...rest, effect: 'refused', detail: `${detail} × ${count}` };
    });
    if (this.#paperSpace > 0) {
      counted.push({ ...whole, code: 'paper_space', effect: 'told', detail: `× ${this.#paperSpace}` });
    }
    if (this.#further > 0) {
      counted.push({ ...whole, code: 'bad_geometry', effect: 'refused', detail: `+ ${this.#further}` });
    }
    const told: [BlockUse, ProblemCode][] = [
      ['symbol', 'block_as_point'],
      ['outline', 'block_taken_apart'],
      ['geometry', 'block_taken_apart'],
    ];
    for (const [use, code] of told) {
      const counts = [...(this.#used.get(use) ?? [])].sort(([, a], [, b]) => b - a);
      if (counts.length === 0) continue;
      const names = counts.slice(0, NAMES_SHOWN).map(([name, count]) => `${name.slice(0, 60)} × ${count}`);
      const detail = names.join(', ') + (counts.length > NAMES_SHOWN ? `, … (${counts.length})` : '');
      counted.push({ ...whole, code, effect: 'told', detail });
    }
    return [...this.#single, ...counted];
  }

  #one(code: ProblemCode, record: DxfRecord, layer: string, detail: string): void {
    if (this.#single.length >= MAX_SINGLE) {
      this.#further += 1;
      return;
    }
    const { line } = record;
    const handle = nameOf(record, 5);
    const place = { file: this.file, index: null, line, layer, handle, featureId: null };
    this.#single.push({ ...place, code, effect: 'refused', detail });
  }

  #count(code: ProblemCode, detail: string, layer: string, record: DxfRecord): void {
    const key = `${detail}\n${layer}`;
    const known = this.#unsupported.get(key);
    if (known !== undefined) known.count += 1;
    else {
      const handle = nameOf(record, 5);
      this.#unsupported.set(key, { code, detail, layer, count: 1, line: record.line, handle });
    }
  }
}
