import type { CompoundQuery, Language, Notice, ThemeChoice, ViewSlice } from '../slices/view';
import { patch, store } from '../store';

export function setLanguage(language: Language): void {
  patch('view', { language });
}

export function setTheme(theme: ThemeChoice): void {
  patch('view', { theme });
}

export function setScene(scene: ViewSlice['scene']): void {
  patch('view', { scene });
}

export function setExaggeration(exaggeration: number): void {
  patch('view', { exaggeration: Math.min(5, Math.max(1, exaggeration)) });
}

export function setBasemap(basemap: string | null): void {
  patch('view', { basemap });
}

export function setLeftPanel(leftPanel: ViewSlice['leftPanel']): void {
  patch('view', { leftPanel });
}

export function setDockOpen(dockOpen: boolean): void {
  patch('view', { dockOpen });
}

export function setLegendOpen(legendOpen: boolean): void {
  patch('view', { legendOpen });
}

export function setCompoundQuery(change: Partial<CompoundQuery>): void {
  patch('view', { compoundQuery: { ...store.getState().view.compoundQuery, ...change } });
}

/** The map tells that it has drawn, or cannot. */
export function mapSettled(): void {
  if (!store.getState().view.mapSettled) patch('view', { mapSettled: true });
}

export function notify(notice: Omit<Notice, 'sequence'>): void {
  const sequence = (store.getState().view.notice?.sequence ?? 0) + 1;
  patch('view', { notice: { ...notice, sequence } });
}

export function dismissNotice(): void {
  patch('view', { notice: null });
}
