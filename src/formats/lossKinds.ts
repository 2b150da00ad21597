import type { ExportFormat, Loss } from './writer';

/**
 * Whether only other programs miss it: what a format cannot hold by itself our own writers put beside it, and our own
 * readers find it there.
 */
export function isRestored(format: ExportFormat, code: Loss['code']): boolean {
  return RESTORED[format]?.includes(code) ?? false;
}

const RESTORED: { readonly [F in ExportFormat]?: readonly Loss['code'][] } = {
  shapefile: [
    'field_name_shortened',
    'text_shortened',
    'not_in_encoding',
    'nested_value',
    'absent_is_null',
    'precision',
  ],
  geopackage: ['nested_value'],
};
