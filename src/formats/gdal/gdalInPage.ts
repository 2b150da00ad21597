import '../../hosting/trustedTypes';
import type { GdalJob, GdalResult } from './gdalCore';

/** Runs in a worker of its own, which is ended when the job is done, takes too long or is cancelled. */
export function gdalInPage(job: GdalJob, signal: AbortSignal): Promise<GdalResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./gdalWorker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      signal.removeEventListener('abort', onAbort);
      worker.terminate();
    };
    const onAbort = () => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort);
    worker.onmessage = ({ data }: MessageEvent<GdalResult>) => {
      end();
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      end();
      resolve({ fault: message || 'GDAL' });
    };
    worker.postMessage(job);
  });
}
