import type { OnProgress, Progress } from '../formats/importTypes';
import { RULES_JSON } from '../formats/project/sidecars';
import { type ReadFiles, readAgain, readFiles } from '../formats/readFiles';
import { takeFiles } from '../formats/takeFiles';
import { LAYER_IDS } from '../model/layer';
import { emptyProject, type Project } from '../model/project';
import type { RulesFile } from '../model/schema/rules';
import type { Bounds } from '../model/units';
import type { Act } from '../project/archive/change';
import { readProject } from '../project/readProject';
import type { AutosaveOptions, Work } from './autosave';
import { fetchTexts } from './fetchTexts';
import { keeper } from './keeper';
import { measureAll } from './measureAll';
import { type OpenedProject, openedProject } from './openedProject';
import { handOverProblems } from './problemBatches';
import type { ProjectHost } from './projectHost';
import { publishSources } from './publishSources';
import type { handOver as handOverFindings, ReviewListener, reviewProject } from './reviewProject';
import type { ReviewResult } from './reviewResult';
import { summarise, summariseRules } from './summarise';
import type { MeasuresByCompound, ProjectSummary } from './summary';

/** The host itself, the same in a worker and inline in a test. */
export function createProjectHost(saving?: AutosaveOptions): ProjectHost {
  let opened: OpenedProject = openedProject(emptyProject('empty', { zh: '未命名', en: 'Untitled' }));
  let past: OpenedProject[] = [];
  let future: OpenedProject[] = [];
  let revision = 0;
  let dataRevision = 0;
  let reviewRevision = 0;
  let shown: Digest | null = null;
  let read: ReadFiles | null = null;
  let running: AbortController | null = null;
  let measured: { revision: number; measures: Promise<MeasuresByCompound> } | null = null;
  let reviewing: { revision: number; controller: AbortController; result: Promise<ReviewResult> } | null =
    null;
  const published: string[][] = [];
  const hooks = {
    current: () => opened.project,
    open(project: Project, work: Work) {
      keep.belongsTo(project, work);
      return begin(project);
    },
  };
  const keep = keeper(hooks, saving);

  /** The next state of what is open, or with `isNew` another project: the one writer. What was before can be had back. */
  function open(project: Project, isNew = false): ProjectSummary {
    keep.belongs(project, isNew ? null : opened.project);
    return step(project);
  }

  function step(project: Project): ProjectSummary {
    past = [...past, opened].slice(-UNDO_STEPS);
    future = [];
    return show(hasSameData(project, opened.project) ? { ...opened, project } : openedProject(project));
  }

  /** As it was stored or served. The first project of all is not to be undone. */
  function begin(project: Project): ProjectSummary {
    return revision > 0 ? step(project) : show(openedProject(project));
  }

  /** What features tell is told anew only when they change; a review ends when they or the rules do. */
  function show(next: OpenedProject, act: Act = 'change'): ProjectSummary {
    const { project } = next;
    const sameData = shown !== null && hasSameData(project, opened.project);
    const sameRules = (project.rules ?? null) === (opened.project.rules ?? null);
    const digest =
      sameData && shown ? shown : { ...summarise(project), sources: publishSources(next, published) };
    opened = next;
    shown = digest;
    revision++;
    if (!sameData) dataRevision = revision;
    if (!sameData || !sameRules) {
      reviewRevision = revision;
      reviewing?.controller.abort();
    }
    keep.shown(project, act, revision);
    return {
      revision,
      dataRevision,
      reviewRevision,
      ...digest,
      decisions: project.decisions ?? [],
      rules: summariseRules(project.rules),
      canUndo: past.length > 0,
      canRedo: future.length > 0,
    };
  }

  function startReview(listener: ReviewListener) {
    const controller = new AbortController();
    const result = reviewOf(opened.project, reviewRevision, controller.signal, listener);
    const started = { revision: reviewRevision, controller, result };
    reviewing = started;
    // A review that failed may be tried again.
    result.catch(() => {
      if (reviewing === started) reviewing = null;
    });
    return started;
  }

  /** The answer of the review of what is open. */
  async function reviewed(): Promise<ReviewResult> {
    if (reviewing?.revision !== reviewRevision) throw new Error('the project has not been reviewed');
    return reviewing.result;
  }

  /** The files last recognised. */
  function recognised(): ReadFiles {
    if (!read) throw new Error('no files have been read');
    return read;
  }

  /** Where the open project lies; null where it holds nothing. */
  function openBounds(): Bounds | null {
    return (shown ?? summarise(opened.project)).bounds;
  }

  function measures(): Promise<MeasuresByCompound> {
    if (measured?.revision !== dataRevision) {
      measured = { revision: dataRevision, measures: measureAll(opened.project) };
    }
    return measured.measures;
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
      return begin(project);
    },
    recognise: (files, onProgress) =>
      job(async (signal) => {
        const options = { onProgress: toProgress(onProgress, 'reading'), signal, open: openBounds() };
        read = await readFiles(files, options);
        return read.proposal;
      }),
    readAgain: (file, choices, onProgress) =>
      job(async (signal) => {
        const options = { onProgress: toProgress(onProgress, 'reading'), signal, open: openBounds() };
        read = await readAgain(recognised(), file, choices, options);
        return read.proposal;
      }),
    async proposeMapping(part, layer) {
      const { mappingFor } = await import('../formats/recognise/mappingFor');
      return mappingFor(recognised().inputs, part, layer);
    },
    take: (choices, onProgress, onProblems) =>
      job(async (signal) => {
        const options = { onProgress: toProgress(onProgress, 'checking'), signal };
        const { project, report } = await takeFiles(recognised().inputs, choices, opened.project, options);
        read = null;
        const isNew = choices.mode === 'replace' && !sharesLayers(project, opened.project);
        const summary = project === opened.project ? null : open(project, isNew);
        return { summary, report: onProblems ? await handOverProblems(report, onProblems) : report };
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
      return show(previous, 'undo');
    },
    async redo() {
      const [next, ...rest] = future;
      if (!next) return show(opened);
      past = [...past, opened];
      future = rest;
      return show(next, 'redo');
    },
    async decide(decisions) {
      const { decide } = await import('../project/decide');
      const project = decide(opened.project, decisions);
      return project === opened.project ? show(opened) : open(project);
    },
    async setRules(text) {
      const rules = text === null ? null : await readRules(text);
      const unchanged = JSON.stringify(rules) === JSON.stringify(opened.project.rules ?? null);
      return unchanged ? show(opened) : open({ ...opened.project, rules });
    },
    async rulesInForce() {
      const { rulesInForce } = await import('../report/rulesInForce');
      return opened.project.rules ? rulesInForce(opened.project.rules) : null;
    },
    async exportRules() {
      const { rulesText } = await import('../report/rulesInForce');
      return new Blob([rulesText(opened.project.rules ?? null)], { type: 'application/json' });
    },
    async exportFigures() {
      const { figuresCsv } = await import('../report/rulesInForce');
      return new Blob([figuresCsv(opened.project.rules ?? null)], { type: 'text/csv;charset=utf-8' });
    },
    measures,
    async review(onProgress, onFindings) {
      const { aborted } = reviewing?.controller.signal ?? { aborted: true };
      const known = !aborted && reviewing?.revision === reviewRevision ? reviewing : null;
      const { result, controller } = known ?? startReview({ onProgress, onFindings });
      const { findings, ...end } = await result;
      if (known) await handOver(findings, controller.signal, onFindings);
      return end;
    },
    async cancelReview() {
      reviewing?.controller.abort();
    },
    async findingPicture(finding) {
      const { pictureOf } = await import('./reviewAnswers');
      return pictureOf(opened.project, finding);
    },
    async trialPits() {
      const { findings } = await reviewed();
      const { trialPitsOf } = await import('./reviewAnswers');
      return trialPitsOf(opened.project, findings);
    },
    async reviewInformation() {
      const { project } = opened;
      const [taken, { informationOf }] = await Promise.all([measures(), import('./reviewAnswers')]);
      return informationOf(project, Object.values(taken));
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
    async exportFindings(format, language, ids) {
      const result = await reviewed();
      const { findingsFile } = await import('./reviewFiles');
      return findingsFile(opened.project, result, format, language, ids);
    },
    async exportTrialPits(format, language) {
      const result = await reviewed();
      const { trialPitsFile } = await import('./reviewFiles');
      return trialPitsFile(opened.project, result, format, language);
    },
    async exportZip() {
      const { zipProject } = await import('../project/projectZip');
      return new Blob([zipProject(opened.project)], { type: 'application/zip' });
    },
    archive: keep.archive,
    async tryCrs(file, choice) {
      const input = recognised().inputs.find((one) => one.file.key === file);
      if (input === undefined) throw new Error(`tryCrs: no file ${file}`);
      const { candidateOf } = await import('../formats/crs/detectCrs');
      return candidateOf(input.features, choice, openBounds());
    },
    async sourceCrs(source) {
      const { proposeSourceCrs } = await import('../project/changeSourceCrs');
      return proposeSourceCrs(opened.project, source);
    },
    async trySourceCrs(source, choice) {
      const { trySourceCrs } = await import('../project/changeSourceCrs');
      return trySourceCrs(opened.project, source, choice);
    },
    async changeSourceCrs(source, choice) {
      const { changeSourceCrs } = await import('../project/changeSourceCrs');
      const { project } = opened;
      const changed = await changeSourceCrs(project, source, choice);
      if (opened.project !== project) throw new Error('changeSourceCrs: the project changed meanwhile');
      return open(changed);
    },
    async exportLosses(options) {
      const { exportLosses } = await import('../project/exportProject');
      return exportLosses(opened.project, options);
    },
    exportAs: (options, onProgress) =>
      job(async (signal) => {
        const { exportProject } = await import('../project/exportProject');
        const work = { onProgress: toProgress(onProgress, 'drawing'), signal };
        const { name, bytes } = await exportProject(opened.project, options, work);
        return { name, blob: new Blob([bytes]) };
      }),
    async publishFile() {
      const { EMPTY_PUBLISH_FILE } = await import('../publish/publishFile');
      return opened.project.publish ?? EMPTY_PUBLISH_FILE;
    },
    async planPublication(file, day) {
      const { planPublication } = await import('../publish/planPublication');
      return planPublication(opened.project, file, day).report;
    },
    publish: (options, onProgress) =>
      job(async (signal) => {
        const { publishProject } = await import('./publishProject');
        const { project } = opened;
        const work = { onProgress: toProgress(onProgress, 'drawing'), signal };
        const { name, bytes, checked } = await publishProject(project, options, work);
        const isKept = JSON.stringify(project.publish ?? null) === JSON.stringify(options.file);
        const summary =
          isKept || bytes === null || opened.project !== project
            ? show(opened)
            : open({ ...project, publish: options.file });
        return { name, blob: bytes && new Blob([bytes], { type: 'application/zip' }), checked, summary };
      }),
  };
}

const UNDO_STEPS = 20;

type Digest = ReturnType<typeof summarise> & Pick<ProjectSummary, 'sources'>;

/** What only brings decisions or rules does not make another project of the open one. */
function sharesLayers(a: Project, b: Project): boolean {
  return LAYER_IDS.some((layer) => a.layers[layer] !== undefined && a.layers[layer] === b.layers[layer]);
}

/** Layers are never changed in place, so the same ones hold the same features. */
function hasSameData(a: Project, b: Project): boolean {
  return a.layers === b.layers && a.file === b.file;
}

async function readRules(text: string): Promise<RulesFile> {
  const { parseRulesJson } = await import('../formats/project/rulesJson');
  return parseRulesJson(text, RULES_JSON);
}

function toProgress(onProgress: OnProgress, task: Progress['task']) {
  return (fraction: number) => onProgress({ fraction, task });
}

/** The rules and their figures come only when they are asked for. */
async function reviewOf(...job: Parameters<typeof reviewProject>): Promise<ReviewResult> {
  const { reviewProject } = await import('./reviewProject');
  return reviewProject(...job);
}

async function handOver(...job: Parameters<typeof handOverFindings>): Promise<void> {
  const { handOver } = await import('./reviewProject');
  return handOver(...job);
}
