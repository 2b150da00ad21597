import type { CrsCandidate } from '../formats/crs/crsTypes';
import type { FileReport, ImportReport } from '../formats/importTypes';

/** What became of the files, for programs: the page's report without its drawings. */
export function reportJson({ files }: ImportReport): string {
  return `${JSON.stringify({ files: files.map(record) }, null, 2)}\n`;
}

function record({ name, format, crs, layers, problems }: FileReport) {
  return {
    name,
    format,
    crs: crs && {
      used: crs.used?.crs ?? null,
      axes: crs.used?.axes ?? null,
      why: crs.why.join(', '),
      candidates: crs.candidates.map(candidate),
    },
    layers,
    problems,
  };
}

function candidate({ outline: _outline, why, ...rest }: CrsCandidate) {
  return { ...rest, why: why.map(({ code, detail }) => (detail === '' ? code : `${code}: ${detail}`)) };
}
