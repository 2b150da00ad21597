import { openFiles } from './openFiles';

/** The process that meets the damaged files, so that what hangs or dies is this one. */
process.on('message', (files: ReadonlyMap<string, Uint8Array>) => {
  void openFiles(files).then((outcome) => {
    process.send?.({ outcome, peakBytes: process.resourceUsage().maxRSS * 1024 });
  });
});
