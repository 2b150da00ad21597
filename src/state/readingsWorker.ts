import * as Comlink from 'comlink';
import { readingsOf } from '../wording/readingsOf';

/** The dictionary takes some 200 ms to come up, too long for the page itself. */
export type ReadingsWorker = { readingsOf: typeof readingsOf };

const worker: ReadingsWorker = { readingsOf };
Comlink.expose(worker);
