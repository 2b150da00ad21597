import { useEffect, useState } from 'react';
import { readFiles } from '../../state/commands/import';
import { store } from '../../state/store';
import { couldNotRead } from './couldNotRead';
import { droppedFiles, entriesOf } from './droppedFiles';

/** Takes files dropped anywhere on the page; true while some are held over it. */
export function useFileDrop(): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    // Every element entered is left again, so the count tells when the page itself is left.
    let inside = 0;
    const listeners: [keyof WindowEventMap, (event: DragEvent) => void][] = [
      [
        'dragenter',
        (event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          inside++;
          setDragging(isFree());
        },
      ],
      [
        'dragover',
        (event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          if (event.dataTransfer) event.dataTransfer.dropEffect = isFree() ? 'copy' : 'none';
        },
      ],
      [
        'dragleave',
        (event) => {
          if (!holdsFiles(event)) return;
          inside = Math.max(0, inside - 1);
          if (inside === 0) setDragging(false);
        },
      ],
      [
        'drop',
        (event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          inside = 0;
          setDragging(false);
          if (event.dataTransfer && isFree()) void take(event.dataTransfer);
        },
      ],
    ];
    for (const [name, listen] of listeners) window.addEventListener(name, listen as EventListener);
    return () => {
      for (const [name, listen] of listeners) window.removeEventListener(name, listen as EventListener);
    };
  }, []);
  return dragging;
}

/** Text or a link dragged over the page is none of ours. */
function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** While files are read or taken, others wait. */
function isFree(): boolean {
  const { stage } = store.getState().import;
  return stage !== 'reading' && stage !== 'taking';
}

async function take(transfer: DataTransfer): Promise<void> {
  const { entries, files } = entriesOf(transfer);
  try {
    await readFiles(files.length > 0 ? files : await droppedFiles(entries));
  } catch (error) {
    couldNotRead(error);
  }
}
