import { useEffect, useState } from 'react';
import { useApp } from '../../state/store';

export const SHEET_TABS = ['compounds', 'layers', 'inspector', 'table'] as const;
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
  const measuring = useApp((state) => state.tool.active !== 'none');

  useEffect(() => {
    if (leftPanel) setTab(leftPanel);
  }, [leftPanel]);
  useEffect(() => {
    if (dockOpen) setTab('table');
  }, [dockOpen]);
  useEffect(() => {
    if (!selected) return;
    setTab('inspector');
    setRest('half');
  }, [selected]);
  useEffect(() => {
    if (measuring) setRest('peek');
  }, [measuring]);

  const open = (chosen: SheetTab) => {
    setTab(chosen);
    if (rest === 'peek') setRest('half');
  };
  return { tab, setTab: open, rest, setRest };
}
