import { EXPORT_FORMATS, type ExportFormat, type ExportOptions } from '../../formats/writer';
import { LAYER_IDS, type LayerId } from '../../model/layer';
import { SYSTEM_KINDS, type SystemKind, usualSystem } from './exportSystems';

/** What is chosen in the dialog; `code` is what was typed for the system `other`. */
export type ExportChoice = {
  readonly format: ExportFormat;
  readonly system: SystemKind;
  readonly code: string;
  readonly encoding: ExportOptions['encoding'];
};

const ENCODED: readonly ExportFormat[] = ['shapefile', 'survey_csv', 'dxf'];
const SURVEYED: readonly LayerId[] = ['pipes', 'pipe_nodes'];

/** Whether texts of the format may be in another encoding than UTF-8. */
export function hasEncodings(format: ExportFormat): boolean {
  return ENCODED.includes(format);
}

/** The layers that a format has a place for. */
export function layersOfFormat(format: ExportFormat): readonly LayerId[] {
  return format === 'survey_csv' || format === 'survey_xlsx' ? SURVEYED : LAYER_IDS;
}

const KEY = 'jingran.export';

/** The last choice in this browser, or that for a format where it was another. */
export function keptChoice(wanted?: ExportFormat): ExportChoice {
  const kept = keptChoices();
  const format = wanted ?? EXPORT_FORMATS.find((one) => one === kept.last) ?? 'project';
  const own = isRecord(kept.of) && Object.hasOwn(kept.of, format) ? kept.of[format] : null;
  const { system, code, encoding } = isRecord(own) ? own : {};
  return {
    format,
    system: SYSTEM_KINDS.find((one) => one === system) ?? usualSystem(format),
    code: typeof code === 'string' ? code.slice(0, 200) : '',
    encoding: encoding === 'gbk' ? 'gbk' : 'utf-8',
  };
}

/** Keeps a choice for the next time; a browser that keeps nothing offers what is usual. */
export function keepChoice({ format, ...choice }: ExportChoice): void {
  const { of } = keptChoices();
  try {
    const all = { ...(isRecord(of) ? of : {}), [format]: choice };
    localStorage.setItem(KEY, JSON.stringify({ last: format, of: all }));
  } catch {
    // Without room there is nothing to remember.
  }
}

function keptChoices(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isRecord(kept) ? kept : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
