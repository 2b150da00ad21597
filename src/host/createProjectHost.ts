import { drawProject } from '../drawing/drawProject';
import type { SourceId } from '../drawing/sources';
import { ImportError, type OnProgress, type Progress } from '../formats/importTypes';
import { type ReadFiles, readFiles } from '../formats/readFiles';
import { takeFiles } from '../formats/takeFiles';
import { emptyProject, type Project } from '../model/project';
import { readProject } from '../project/readProject';
import { type OpenedProject, openedProject } from './openedProject';
import type { ProjectHost } from './projectHost';
import type { reviewProject } from './reviewProject';
import type { ReviewResult } from './reviewResult';
import { summarise } from './summarise';
import type { MeasuresByCompound, ProjectSummary } from './summary';

/** The host itself, the same in a worker and inline in a test. */
export function createProjectHost(): ProjectHost {
  let opened: OpenedProject = openedProject(emptyProject('empty', { zh: '未命名', en: 'Untitled' }));
  let past: OpenedProject[] = [];
  let future: OpenedProject[] = [];
  let revision = 0;
  let read: ReadFiles | null = null;
  let running: AbortController | null = null;
  let measured: { revision: number; measures: Promise<MeasuresByCompound> } | null = null;
  let reviewing: { revision: number; controller: AbortController; result: Promise<ReviewResult> } | null =
    null;
  const published: string[][] = [];

  /** Makes a project the open one; the one before it can be had back. */
  function open(project: Project): ProjectSummary {
    past = [...past, opened].slice(-UNDO_STEPS);
    future = [];
    return show(openedProject(project));
  }

  function show(next: OpenedProject): ProjectSummary {
    const sources = publish(next, published);
    opened = next;
    revision++;
    reviewing?.controller.abort();
    return {
      revision,
      ...summarise(next.project),
      sources,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
    };
  }

  async function job<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    running?.abort();
    const controller = new AbortController();
    running = controller;
    try {
      return await work(controller.signal);
    } finally {
      if (running === controller) running = null;
    }
  }

  return {
    async openProjectUrls(files, onProgress) {
      const began = revision;
      const texts = await fetchTexts(files, onProgress);
      const { project } = await readProject(texts, { onProgress: toProgress(onProgress, 'checking') });
      if (revision !== began) return null;
      if (revision > 0) return open(project);
      return show(openedProject(project));
    },
    recognise: (files, onProgress) =>
      job(async (signal) => {
        read = await readFiles(files, { onProgress: toProgress(onProgress, 'reading'), signal });
        return read.proposal;
      }),
    take: (choices, onProgress) =>
      job(async (signal) => {
        if (!read) throw new Error('take: no files have been read');
        const options = { onProgress: toProgress(onProgress, 'checking'), signal };
        const { project, report } = await takeFiles(read.inputs, choices, opened.project, options);
        read = null;
        return { summary: project === opened.project ? null : open(project), report };
      }),
    async cancel() {
      running?.abort();
      read = null;
    },
    async undo() {
      const previous = past.at(-1);
      if (!previous) return show(opened);
      past = past.slice(0, -1);
      future = [opened, ...future];
      return show(previous);
    },
    async redo() {
      const [next, ...rest] = future;
      if (!next) return show(opened);
      past = [...past, opened];
      future = rest;
      return show(next);
    },
    measures() {
      if (measured?.revision !== revision) {
        measured = { revision, measures: measureAll(opened.project) };
      }
      return measured.measures;
    },
    review(onProgress) {
      if (reviewing?.revision === revision) return reviewing.result;
      const controller = new AbortController();
      const result = reviewOf(opened.project, revision, controller.signal, onProgress);
      const started = { revision, controller, result };
      reviewing = started;
      // A review that failed may be tried again.
      result.catch(() => {
        if (reviewing === started) reviewing = null;
      });
      return result;
    },
    async feature(ref) {
      return opened.detail(ref);
    },
    async contents(compoundId) {
      return opened.contents(compoundId);
    },
    async scene(compoundId) {
      return opened.scene(compoundId);
    },
    async exportZip() {
      const { zipProject } = await import('../project/projectZip');
      return new Blob([zipProject(opened.project)], { type: 'application/zip' });
    },
  };
}

const UNDO_STEPS = 20;

function toProgress(onProgress: OnProgress, task: Progress['task']) {
  return (fraction: number) => onProgress({ fraction, task });
}

async function fetchTexts(
  files: Readonly<Record<string, string>>,
  onProgress: OnProgress,
): Promise<Map<string, string>> {
  const names = Object.keys(files);
  let done = 0;
  const texts = names.map(async (name): Promise<[string, string]> => {
    const response = await fetch(files[name]!);
    if (!response.ok) {
      const detail = `${response.status} ${response.statusText}`.trim();
      throw new ImportError({
        code: 'layer_missing',
        effect: 'refused',
        file: name,
        index: null,
        line: null,
        featureId: null,
        detail,
      });
    }
    const text = await response.text();
    onProgress({ fraction: ++done / names.length, task: 'reading' });
    return [name, text];
  });
  return new Map(await Promise.all(texts));
}

/** Yields between compounds, so that a click is answered while a large programme is measured. */
async function measureAll(project: Project): Promise<MeasuresByCompound> {
  const { measureCompounds } = await import('../measure/measureCompound');
  const measures: Record<string, MeasuresByCompound[string]> = {};
  for (const compound of measureCompounds(project)) {
    measures[compound.id] = compound;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return measures;
}

/** The rules and their figures come only when they are asked for. */
async function reviewOf(...job: Parameters<typeof reviewProject>): Promise<ReviewResult> {
  const { reviewProject } = await import('./reviewProject');
  return reviewProject(...job);
}

/** Writes what the map draws into blobs. The map may still read the blobs before; older ones are let go. */
function publish({ project, compoundsOf }: OpenedProject, published: string[][]) {
  const urls: Partial<Record<SourceId, string>> = {};
  for (const [source, collection] of Object.entries(
    drawProject(project, (feature) => compoundsOf(feature).join('\n') || null),
  )) {
    urls[source as SourceId] = URL.createObjectURL(
      new Blob([JSON.stringify(collection)], { type: 'application/geo+json' }),
    );
  }
  published.push(Object.values(urls));
  if (published.length > 2) for (const url of published.shift()!) URL.revokeObjectURL(url);
  return urls;
}
