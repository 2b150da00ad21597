import MapLibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';

/**
 * MapLibre's worker, but the blob of a source is read here. MapLibre leaves `blob:` to the page, whose thread then
 * parses the features, sends them here, and gets them sent back to keep: half a second for 100,000 pipes. Given the
 * features in place of their URL it does none of that. `LD` is its message "load GeoJSON data".
 */
const { worker } = globalThis as unknown as { readonly worker: unknown };
if (!(worker instanceof MapLibreWorker)) throw new Error('MapLibre did not start its worker');
const { actor } = worker;
const load = actor.messageHandlers.LD;
actor.registerMessageHandler('LD', async (map, { request, ...parameters }) => {
  if (!request?.url.startsWith('blob:')) return load(map, { ...parameters, request });
  const response = await fetch(request.url);
  return load(map, { ...parameters, data: await response.json() });
});
