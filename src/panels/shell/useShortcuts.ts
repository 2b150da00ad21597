import { useEffect, useLayoutEffect, useRef } from 'react';
import { setSoloUnderground } from '../../state/commands/layers';
import { redo, saveProject, undo } from '../../state/commands/project';
import { goUp } from '../../state/commands/select';
import { setTool } from '../../state/commands/tool';
import { setDockOpen, setLeftPanel, setScene } from '../../state/commands/view';
import type { LeftPanel } from '../../state/slices/view';
import { store } from '../../state/store';
import { pickFiles } from '../import/pickFiles';
import { orTell } from './tell';

/** The keys of the whole page. None of them counts while a dialog is open, and only those of files while somebody types. */
export function useShortcuts(toggleHelp: () => void): void {
  const help = useRef(toggleHelp);
  help.current = toggleHelp;
  const dialogWasOpen = useDialogAtKeyStart();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const ofFile = fileAction(event);
      if (ofFile) {
        // Wherever it is pressed, the browser would save the page or open a file in its place.
        event.preventDefault();
        if (!dialogWasOpen.current) ofFile();
        return;
      }
      if (isTyping(event.target)) return leaveField(event);
      if (dialogWasOpen.current) return;
      const done = hasControl(event) ? undoOrRedo(event) : plain(event, help.current);
      if (done) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [dialogWasOpen]);
}

/**
 * Whether a dialog or menu was open when the key went down: Escape belongs to it, and it has closed
 * itself by the time the page is asked. The layout effect makes this the first listener of all.
 */
function useDialogAtKeyStart() {
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    const look = () => {
      wasOpen.current = dialogIsOpen();
    };
    window.addEventListener('keydown', look, { capture: true });
    return () => window.removeEventListener('keydown', look, { capture: true });
  }, []);
  return wasOpen;
}

/** What the key does with files; null where it is another. */
function fileAction(event: KeyboardEvent): (() => void) | null {
  if (!hasControl(event)) return null;
  const key = event.key.toLowerCase();
  if (key === 's') return () => void orTell(saveProject({ asNew: event.shiftKey }));
  return key === 'o' && !event.shiftKey ? () => pickFiles('files') : null;
}

function undoOrRedo({ key, shiftKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 'z') return false;
  const { summary } = store.getState().project;
  if (shiftKey ? summary?.canRedo : summary?.canUndo) void orTell(shiftKey ? redo() : undo());
  return true;
}

function hasControl({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}

function plain(event: KeyboardEvent, toggleHelp: () => void): boolean {
  if (event.altKey) return false;
  const action = event.key === '?' ? toggleHelp : ACTIONS[event.key.toLowerCase()];
  if (!action) return false;
  action(event);
  return true;
}

const ACTIONS: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
  escape: () => (store.getState().tool.active === 'none' ? goUp() : setTool('none')),
  '/': () => document.getElementById('search')?.focus(),
  t: () => setDockOpen(!store.getState().view.dockOpen),
  l: () => togglePanel('layers'),
  c: () => togglePanel('compounds'),
  r: () => togglePanel('findings'),
  n: ({ shiftKey }) => void stepFinding(shiftKey ? -1 : 1),
  u: () => setSoloUnderground(!store.getState().layers.soloUnderground),
  m: () => setTool('measure_distance'),
  '3': () => {
    const { view, selection } = store.getState();
    if (selection.compoundId !== null) setScene(view.scene === 'plan' ? 'underground' : 'plan');
  },
};

/** The list of findings comes with its panel. */
async function stepFinding(by: 1 | -1): Promise<void> {
  if (store.getState().review.shown) (await import('../../state/commands/review')).stepFinding(by);
}

function togglePanel(panel: LeftPanel): void {
  setLeftPanel(store.getState().view.leftPanel === panel ? null : panel);
}

function isTyping(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || (target.matches('input, textarea, select') && !target.matches(NO_TEXT));
}

const NO_TEXT = 'input:is([type="checkbox"], [type="radio"], [type="range"], [type="button"])';

function leaveField(event: KeyboardEvent): void {
  if (event.key === 'Escape' && isTyping(event.target)) event.target.blur();
}

function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null;
}
