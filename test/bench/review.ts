import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtPrograms } from './builtPrograms';
import { compileGeos, type OtherFigures, runGeos } from './review/geos';
import { BOUNDARY_M, REACH_M } from './review/near';
import type { OurFigures } from './review/ours';
import { type PostgisFigures, type PostgisServer, startPostgis } from './review/postgis';
import type { SampleFigures } from './review/sample';
import { runTurf, type TurfFigures } from './review/turf';

const programs = builtPrograms('review', ['ours', 'sample'], 6144);

/** Up to so many segments, as the others take too long beyond. */
const MOST_FOR_TURF = 10_000;
const MOST_FOR_POSTGIS = 100_000;

type Row = {
  readonly ours: OurFigures;
  readonly geos: OtherFigures | null;
  readonly postgis: PostgisFigures | null;
  readonly turf: TurfFigures | null;
};

/** The review's speed: pairs beside other tools on the same segments, the checks, the sample. */
export async function benchReview(sizes: readonly number[]): Promise<void> {
  await programs.build();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const geos = compileGeos(folder);
  const postgis = startPostgis();
  try {
    printSample(programs.run('sample') as SampleFigures);
    console.log(
      `\nStreet networks, six kinds; segments of different pipes within ${REACH_M} m of each other\n`,
    );
    for (const size of sizes) printRow(measure(size, folder, geos, postgis));
    if (geos === null) console.log('GEOS: not installed, see test/bench/review/README.md');
    if (postgis === null) console.log('PostGIS: not installed, see test/bench/review/README.md');
  } finally {
    postgis?.stop();
    rmSync(folder, { recursive: true });
  }
}

function measure(size: number, folder: string, geos: string | null, postgis: PostgisServer | null): Row {
  const segments = path.join(folder, `${size}.bin`);
  const ours = programs.run('ours', String(size), segments) as OurFigures;
  return {
    ours,
    geos: geos === null ? null : runGeos(geos, segments, 15),
    postgis: postgis && size <= MOST_FOR_POSTGIS ? postgis.run(segments) : null,
    turf: size <= MOST_FOR_TURF ? runTurf(segments) : null,
  };
}

function printRow({ ours, geos, postgis, turf }: Row): void {
  const { set } = ours;
  console.log(
    `${count(ours.segments)} segments, ${count(ours.pipes)} pipes: ${count(set.pairs)} pairs, checksum ${set.checksum}`,
  );
  if (set.atBoundary > 0) console.log(`  ${set.atBoundary} within ${BOUNDARY_M} m of the limit`);
  line('pairs', ours.nearMs);
  if (geos) line('  GEOS C++', geos.ms, `${ratio(geos.ms, ours.nearMs)}, ${same(set, geos)}`);
  if (postgis) {
    line(
      '  PostGIS',
      postgis.ms,
      `${ratio(postgis.ms, ours.nearMs)}, ${same(set, postgis)}; index ${ms(postgis.indexMs)}`,
    );
  }
  if (turf) {
    const off =
      turf.different === 0
        ? 'same pairs'
        : `${turf.different} other pairs, all within ${(turf.farthestOff * 1000).toFixed(1)} mm of the limit`;
    line('  turf and rbush', turf.ms, `${ratio(turf.ms, ours.nearMs)}, ${off}`);
  }
  line('pairs by pipes, and crossings', ours.crossingsMs);
  line('laid into the plane', ours.layMs);
  line(
    'every pipe-to-pipe check',
    ours.checkMs,
    `${count(ours.relations)} relations, ${count(ours.findings)} findings`,
  );
  line('  again after one pipe moved', ours.againMs);
  line('  longest step', ours.longestStepMs);
  console.log(`  peak memory ${ours.peakMb.toFixed(0)} MB\n`);
}

function printSample({
  features,
  relations,
  firstMs,
  wholeMs,
  compoundFeatures,
  compoundMs,
  rules,
}: SampleFigures): void {
  console.log(`\nThe sample, all rules: ${count(features)} features, ${count(relations)} relations\n`);
  line('first time', firstMs);
  line(
    'warm',
    wholeMs,
    rules
      .slice(0, 6)
      .map(({ rule, ms: took }) => `${rule} ${ms(took)}`)
      .join(', '),
  );
  line(`one compound (${count(compoundFeatures)} features)`, compoundMs);
}

function line(name: string, took: number, more = ''): void {
  console.log(`  ${name.padEnd(30)}${ms(took).padStart(10)}${more && `   ${more}`}`);
}

function same(set: OurFigures['set'], other: OtherFigures): string {
  return set.pairs === other.pairs && set.checksum === other.checksum
    ? 'same pairs'
    : `OTHER PAIRS: ${other.pairs}, ${other.checksum}`;
}

function ratio(theirs: number, ours: number): string {
  return `${(theirs / ours).toFixed(1)} times our time`;
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : count(Math.round(value))} ms`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
