import { useState } from 'react';
import { useApp } from '../../state/store';

export const SHEET_TABS = ['compounds', 'layers', 'findings', 'inspector', 'table'] as const;
export type SheetTab = (typeof SHEET_TABS)[number];
export type SheetRest = 'peek' | 'half' | 'full';

export type SheetState = ReturnType<typeof useSheet>;

/** Which part the sheet shows and how high it stands; it opens on what was just asked for. */
export function useSheet() {
  const [tab, setTab] = useState<SheetTab>('compounds');
  const [rest, setRest] = useState<SheetRest>('peek');
  const leftPanel = useApp((state) => state.view.leftPanel);
  const dockOpen = useApp((state) => state.view.dockOpen);
  const selected = useApp(({ selection }) =>
    selection.feature
      ? `${selection.feature.layer}:${selection.feature.id}`
      : selection.box.length > 0
        ? `box:${selection.box.length}`
        : selection.compoundId,
  );
  const finding = useApp((state) => state.review.selected?.id ?? null);
  const measuring = useApp((state) => state.tool.active !== 'none');

  useOnChange(leftPanel, () => leftPanel && show(leftPanel), leftPanel);
  useOnChange(dockOpen, () => dockOpen && show('table'), false);
  useOnChange(
    selected,
    () => {
      if (!selected) return;
      setTab('inspector');
      setRest('half');
    },
    null,
  );
  useOnChange(finding, () => finding && setRest('half'), null);
  useOnChange(measuring, () => measuring && setRest('peek'), false);

  function show(chosen: SheetTab): void {
    setTab(chosen);
    if (rest === 'peek') setRest('half');
  }
  return { tab, setTab: show, rest, setRest };
}

/**
 * Acts while rendering, not after: the map must know how much of it the sheet covers in the very commit
 * in which the camera is asked to go somewhere.
 */
function useOnChange<T>(value: T, act: () => void, initial: T): void {
  const [seen, setSeen] = useState(initial);
  if (seen === value) return;
  setSeen(value);
  act();
}
