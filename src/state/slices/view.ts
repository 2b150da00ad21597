import type { Language } from '../../i18n/language';
import type { Bounds, Degrees, LonLat } from '../../model/units';

export type { Language };
export type LeftPanel = 'compounds' | 'layers' | 'findings';
export type ThemeChoice = 'light' | 'dark' | 'auto';

export type Camera = {
  readonly centre: LonLat;
  readonly zoom: number;
  readonly bearing: Degrees;
  readonly pitch: Degrees;
};

export type ViewSlice = {
  /** The map has drawn a project once, or never will. */
  readonly mapSettled: boolean;
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Where the map is now; null until it has been shown. */
  readonly camera: Camera | null;
  /** Where the map is asked to go; the map follows each new `sequence`. */
  readonly cameraRequest: CameraRequest | null;
  /** plan: native map from above. underground: the 3-D scene of the selected compound. */
  readonly scene: 'plan' | 'underground';
  /** Vertical exaggeration of the underground scene, 1–5. */
  readonly exaggeration: number;
  /** Id of the basemap of `config.json`; null is the offline town. */
  readonly basemap: string | null;
  /** Which panel is open on the left (a sheet on a phone). */
  readonly leftPanel: LeftPanel | null;
  /** The Review panel is on the screen, at the left or in the sheet of a phone. */
  readonly reviewOpen: boolean;
  /** Whether the table dock at the bottom is open. */
  readonly dockOpen: boolean;
  readonly legendOpen: boolean;
  /** Search and filters of the compounds panel. */
  readonly compoundQuery: CompoundQuery;
  /** One line to tell the user, such as an import that was undone. */
  readonly notice: Notice | null;
};

export type CameraRequest = {
  readonly sequence: number;
  readonly target: { readonly bounds: Bounds; readonly closest?: number } | { readonly camera: Camera };
  readonly animate: boolean;
};

export type CompoundQuery = {
  readonly text: string;
  readonly years: readonly number[];
  readonly statuses: readonly string[];
  readonly sort: CompoundSort;
};

export type CompoundSort = {
  readonly by: 'name' | 'year' | 'area' | 'households' | 'stalls';
  readonly descending: boolean;
};

export type Notice = {
  readonly sequence: number;
  readonly kind: 'info' | 'error';
  /** i18n key and its values. */
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly action?: 'undo';
  /** The revision that the action undoes; at any other it is no longer offered. */
  readonly revision?: number;
};

export const initialView: ViewSlice = {
  mapSettled: false,
  language: 'zh',
  theme: 'auto',
  camera: null,
  cameraRequest: null,
  scene: 'plan',
  exaggeration: 2,
  basemap: null,
  leftPanel: 'compounds',
  reviewOpen: false,
  dockOpen: false,
  legendOpen: true,
  compoundQuery: { text: '', years: [], statuses: [], sort: { by: 'year', descending: false } },
  notice: null,
};
