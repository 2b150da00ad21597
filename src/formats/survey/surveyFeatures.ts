import type { LineString, MultiLineString, Position } from 'geojson';
import type { RawFeature } from '../rawFeature';
import type { SurveyLine } from './surveyLines';
import type { SurveyPoint } from './surveyPoints';

/** Points and lines as features; the segments of one pipe of our own tables become one again. */
export function surveyFeatures(points: readonly SurveyPoint[], lines: readonly SurveyLine[]): RawFeature[] {
  const features: RawFeature[] = [];
  for (const point of points) {
    if (point.isAuxiliary) continue;
    const geometry = { type: 'Point', coordinates: point.position };
    const properties = { id: point.id || undefined, ...point.properties };
    features.push(raw(point, point.id, withoutUndefined(properties), geometry, features.length));
  }
  const ids = new Map<string, number>();
  for (const pipe of pipesOf(lines)) {
    const [first] = pipe as [SurveyLine];
    const last = pipe.at(-1)!;
    const handle = `${first.start?.id ?? ''}–${last.end?.id ?? ''}`;
    const properties = pipe.length === 1 ? first.properties : merged(first, last);
    const id = properties.id ?? unique(handle, ids);
    features.push(raw(first, handle, { id, ...properties }, geometryOf(pipe), features.length));
  }
  return features;
}

function raw(
  { survey, line }: Pick<SurveyLine, 'survey' | 'line'>,
  handle: string,
  properties: Readonly<Record<string, unknown>>,
  geometry: unknown,
  index: number,
): RawFeature {
  return { value: { type: 'Feature', properties, geometry }, index, line, layer: survey.table.name, handle };
}

/** Lines of our own tables that are segments of one pipe, put together; all others alone. */
function pipesOf(lines: readonly SurveyLine[]): SurveyLine[][] {
  const pipes: SurveyLine[][] = [];
  const byId = new Map<string, SurveyLine[]>();
  for (const line of lines) {
    const id = line.segment === '' ? null : `${line.survey.table.name}\n${String(line.properties.id)}`;
    const known = id === null ? undefined : byId.get(id);
    if (known !== undefined) known.push(line);
    else {
      const pipe = [line];
      pipes.push(pipe);
      if (id !== null) byId.set(id, pipe);
    }
  }
  for (const pipe of pipes) if (pipe.length > 1) pipe.sort((a, b) => order(a.segment) - order(b.segment));
  return pipes;
}

/** `1.12` stands before `2.1`. */
function order(segment: string): number {
  const [line = 0, part = 0] = segment.includes('.') ? segment.split('.').map(Number) : [0, Number(segment)];
  return line * 1e7 + part;
}

function geometryOf(pipe: readonly SurveyLine[]): LineString | MultiLineString {
  if (!pipe[0]!.segment.includes('.')) return { type: 'LineString', coordinates: joined(pipe) };
  const parts = new Map<string, SurveyLine[]>();
  for (const line of pipe) {
    const key = line.segment.slice(0, line.segment.indexOf('.'));
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [line]);
    else part.push(line);
  }
  return { type: 'MultiLineString', coordinates: [...parts.values()].map(joined) };
}

function joined(segments: readonly SurveyLine[]): Position[] {
  return [
    ...segments[0]!.coordinates,
    ...segments.slice(1).flatMap(({ coordinates }) => coordinates.slice(1)),
  ];
}

/** Figures of the end from the last segment, everything else from the first. */
function merged(first: SurveyLine, last: SurveyLine): Record<string, unknown> {
  const ends = ['end_node', 'end_depth_m', 'end_elevation_m'];
  const kept = Object.entries(first.properties).filter(([name]) => !ends.includes(name));
  const taken = Object.entries(last.properties).filter(([name]) => ends.includes(name));
  return Object.fromEntries([...kept, ...taken]);
}

function unique(id: string, used: Map<string, number>): string {
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return count === 1 ? id : `${id} (${count})`;
}

function withoutUndefined(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
