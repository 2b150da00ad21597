/** Filled below. */
export function chineseName(_name: string, _adminCode: string): string {
  return '';
}
