import { readFileSync } from 'node:fs';

/**
 * The most memory that a process has held, MB, where the system tells it (Linux). What `getrusage` tells begins with
 * that of the process which started it.
 */
export function peakMemory(pid: number | undefined): number | null {
  try {
    const [, kb] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kb === undefined ? null : Number(kb) / 1024;
  } catch {
    return null;
  }
}
