import dataUrl from 'gdal3.js/dist/package/gdal3WebAssembly.data?url';
import wasmUrl from 'gdal3.js/dist/package/gdal3WebAssembly.wasm?url';
import { type GdalJob, type GdalModule, type GdalResult, runGdal } from './gdalCore';

/** A worker of its own: GDAL runs without a pause, and can be ended only from outside. One job, one answer. */
addEventListener('message', (event: MessageEvent<GdalJob>) => {
  void answer(event.data).then((result) => {
    const bytes =
      'layers' in result ? result.layers.map((layer) => layer.collection.buffer as ArrayBuffer) : [];
    postMessage(result, { transfer: bytes });
  });
});

async function answer(job: GdalJob): Promise<GdalResult> {
  try {
    return runGdal(await start(), job);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

async function start(): Promise<GdalModule> {
  const { default: init } = await import('gdal3.js');
  // Finding itself in a worker, the package takes the messages for its own.
  globalThis.onmessage = null;
  const quiet = () => {};
  const paths = { wasm: whole(wasmUrl), data: whole(dataUrl) };
  const gdal = await init({ paths, useWorker: false, logHandler: quiet, errorHandler: quiet });
  return (gdal as unknown as { readonly Module: GdalModule }).Module;
}

/** The package puts a slash before an address that is not whole. */
function whole(url: string): string {
  return new URL(url, import.meta.url).href;
}
