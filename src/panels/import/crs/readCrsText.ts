import type { CrsId } from '../../../formats/crs/crsTypes';

/** What a person typed for a coordinate system: a bare number is its EPSG code; empty where nothing is. */
export function readCrsText(text: string): CrsId {
  const trimmed = text.normalize('NFKC').trim();
  const code = /^(?:epsg\s*[:\s]\s*)?(\d{3,6})$/i.exec(trimmed)?.[1];
  if (code) return `EPSG:${code}`;
  const plain = trimmed.toLowerCase().replace(/[\s_-]/g, '');
  return plain === 'gcj02' || plain === 'bd09' ? plain : trimmed;
}
