import type { LonLat } from '../model/units';

/** A short name of a finding: its rule, its features in any order, and the place to about 0.1 m. */
export function findingId(rule: string, features: readonly string[], at: LonLat): string {
  const place = at.map((degrees) => Math.round(degrees * 1e6)).join(' ');
  return `${rule}-${hash53([rule, ...[...features].sort(), place].join('\n'))}`;
}

/** 53 bits of two interleaved 32-bit mixes; no cryptography, only spread. */
function hash53(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (4294967296 * (0x1fffff & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
