/** MapLibre's worker, as far as `mapWorker.ts` needs it; the package tells no types of it. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  type LoadParameters = {
    readonly request?: { readonly url: string } | undefined;
    readonly data?: unknown;
  };
  type LoadData = (map: string, parameters: LoadParameters) => Promise<unknown>;
  /** Makes itself `self.worker` where it is loaded. */
  export default class MapLibreWorker {
    readonly actor: {
      readonly messageHandlers: { readonly LD: LoadData };
      registerMessageHandler(message: 'LD', handler: LoadData): void;
    };
  }
}
