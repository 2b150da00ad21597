import { openAsBlob, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFiles } from '../../../src/formats/readFiles';
import { takeFiles } from '../../../src/formats/takeFiles';
import { peakMemory } from './peakMemory';

/** What one run of this program prints: `open.mjs open|parse <files…>`, alone in its process. */
export type OpenFigures = {
  readonly readMs: number;
  /** Zero for `parse`, which only reads. */
  readonly takeMs: number;
  /** Of the processor, all threads. */
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly features: number;
  /** The longest that the worker would have kept from answering. */
  readonly longestStepMs: number;
};

const [task, ...files] = process.argv.slice(2) as [string, string, ...string[]];
const figures = task === 'parse' ? parse(files[0]!) : await open(files);
console.log(JSON.stringify(figures));

/** The text alone, with its bytes let go. */
function parse(file: string): OpenFigures {
  const text = readFileSync(file, 'utf8');
  const cpu = process.cpuUsage();
  const began = performance.now();
  const { features } = JSON.parse(text) as { features: unknown[] };
  const readMs = performance.now() - began;
  return { ...spent(cpu), readMs, takeMs: 0, features: features.length, longestStepMs: readMs };
}

async function open(paths: readonly string[]): Promise<OpenFigures> {
  const dropped = await Promise.all(
    paths.map(async (file) => new File([await openAsBlob(file)], path.basename(file))),
  );
  const cpu = process.cpuUsage();
  const began = performance.now();
  const steps = watchSteps();
  const { proposal, inputs } = await readFiles(dropped);
  const read = performance.now();
  const parts = proposal.files.flatMap((file) => file.parts);
  const layers = Object.fromEntries(parts.map(({ key }) => [key, 'pipes' as const]));
  const { report } = await takeFiles(inputs, { mode: 'replace', layers }, null);
  const taken = performance.now();
  if (report.refused > 0) throw new Error(JSON.stringify(report.problems.slice(0, 3)));
  return {
    ...spent(cpu),
    readMs: read - began,
    takeMs: taken - read,
    features: report.taken,
    longestStepMs: steps.longest(),
  };
}

function spent(since: NodeJS.CpuUsage): Pick<OpenFigures, 'cpuMs' | 'peakMb'> {
  const { user, system } = process.cpuUsage(since);
  return {
    cpuMs: (user + system) / 1000,
    peakMb: peakMemory(process.pid) ?? process.resourceUsage().maxRSS / 1024,
  };
}

/** Turns of the event loop: a timer that is due comes late by as long as somebody else runs. */
function watchSteps(): { longest(): number } {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  return {
    longest() {
      look();
      clearInterval(timer);
      return longest;
    },
  };
}
