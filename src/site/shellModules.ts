/** Rooms and packages of the app that must not reach the public: whole, so that new files in them are meant too. */
const APP_ONLY =
  /^src\/(?:panels|state|host|review|report|formats|standards|project|cli)\/|^src\/publish\/(?!publicSite|pages\/(?:qrCode|dateText)\.)|\/node_modules\/(?:@deck\.gl|@luma\.gl|react|react-dom|@mantine|zustand|comlink|zod|geojson-validation|i18next)\//;

/** Modules, named from the repository's root, that a program of the public site must not hold. */
export function strangersIn(modules: readonly string[]): string[] {
  return modules.filter((module) => APP_ONLY.test(module.startsWith('src/') ? module : `/${module}`));
}
