/** URLs of the sample programme's files by file name, as served from this site. */
export const SAMPLE_FILES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      ['/data/quanjiao/*.geojson', '/data/quanjiao/project.json', '/data/quanjiao/publish.json'],
      { query: '?url', import: 'default', eager: true },
    ),
  ).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
);
