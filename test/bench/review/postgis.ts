import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OtherFigures } from './geos';
import { REACH_M } from './near';
import { readSegments } from './segmentFile';

export type PostgisFigures = OtherFigures & { readonly indexMs: number };

export type PostgisServer = { run(segments: string): PostgisFigures; stop(): void };

/** A cluster of its own in a temporary folder, on a socket there; null where PostgreSQL or PostGIS is missing. */
export function startPostgis(): PostgisServer | null {
  const bin = PLACES.find((place) => existsSync(path.join(place, 'initdb')));
  if (!bin) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'postgis-'));
  const user = asServer(folder);
  const call = (program: string, args: readonly string[], input?: string) =>
    execFileSync(
      user[0] ?? path.join(bin, program),
      [...user.slice(1), ...(user.length > 0 ? [path.join(bin, program)] : []), ...args],
      {
        encoding: 'utf8',
        input,
        cwd: folder,
        maxBuffer: 2 ** 30,
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    );
  const data = path.join(folder, 'data');
  const sql = (text: string) =>
    call('psql', ['-h', folder, '-d', 'postgres', '-qAtX', '-v', 'ON_ERROR_STOP=1'], text).trim();
  call('initdb', [
    '-D',
    data,
    '-A',
    'trust',
    '-U',
    user.length > 0 ? 'postgres' : (process.env.USER ?? 'postgres'),
    '--no-sync',
  ]);
  call('pg_ctl', [
    '-D',
    data,
    '-w',
    '-l',
    path.join(folder, 'log'),
    '-o',
    `-k ${folder} -c listen_addresses='' ${TUNED}`,
    'start',
  ]);
  const stop = () => {
    call('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    sql('create extension postgis');
  } catch {
    stop();
    return null;
  }
  return {
    stop,
    run(segments) {
      const rows = path.join(folder, 'segments.csv');
      writeFileSync(rows, csvOf(segments));
      sql(`drop table if exists raw, segment;
        create unlogged table raw (id int, pipe int, x1 float8, y1 float8, x2 float8, y2 float8);
        copy raw from '${rows}' csv;
        create unlogged table segment as
          select id, pipe, st_makeline(st_makepoint(x1, y1), st_makepoint(x2, y2)) as line from raw order by id;`);
      const indexed = timed(() => sql('create index on segment using gist (line); vacuum analyze segment;'));
      const joined = [0, 1, 2].map(() => timed(() => sql(JOIN)));
      const [pairs, checksum] = joined[0]!.answer.split('|').map(Number);
      const ms = Math.min(...joined.map((each) => each.ms));
      return { pairs: pairs!, checksum: checksum!, ms, indexMs: indexed.ms };
    },
  };
}

const JOIN = `select count(*), sum((73856093::bigint * a.id + 19349663::bigint * b.id) % 1000003)
  from segment a join segment b on a.id < b.id and a.pipe <> b.pipe and st_dwithin(a.line, b.line, ${REACH_M})`;

const PLACES = ['17', '16', '15', '14'].map((version) => `/usr/lib/postgresql/${version}/bin`);

/** Two workers beside the leader, all in memory, no durability. */
const TUNED = [
  'max_parallel_workers_per_gather=2',
  'min_parallel_table_scan_size=0',
  'parallel_setup_cost=0',
  'parallel_tuple_cost=0',
  'shared_buffers=1GB',
  'work_mem=256MB',
  'maintenance_work_mem=512MB',
  'jit=off',
  'fsync=off',
  'random_page_cost=1',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** PostgreSQL does not run as root. */
function asServer(folder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  const id = (of: string) => Number(spawnSync('id', [of, 'postgres'], { encoding: 'utf8' }).stdout);
  chownSync(folder, id('-u'), id('-g'));
  return ['runuser', '-u', 'postgres', '--'];
}

function csvOf(path: string): string {
  const { count, ends, pipe } = readSegments(path);
  const rows: string[] = [];
  for (let i = 0; i < count; i++) rows.push(`${i},${pipe[i]},${ends.subarray(4 * i, 4 * i + 4).join(',')}`);
  return rows.join('\n');
}

function timed(work: () => string): { answer: string; ms: number } {
  const began = performance.now();
  const answer = work();
  return { answer, ms: performance.now() - began };
}
