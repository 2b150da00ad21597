/** What the first screen says of the import: the open button, the drop target and the notices afterwards. */
export const importStart = {
  open: '打开',
  openFiles: '打开文件…',
  openFolder: '打开文件夹…',
  openSample: '重新打开示例项目',
  nothingTaken: '没有可导入的要素，原有内容未变',
  taken: '已导入 {{count}} 个要素',
  taken_one: '已导入 {{count}} 个要素',
  finished: '导入完成',
  unreadable: '无法读取拖入的文件：{{reason}}',
  crsMoved: '已更改“{{name}}”的坐标系',
  sourcesTitle: '数据来源',
  drop: {
    title: '松开即可导入',
    formats: 'Shapefile · DXF · 管点表 / 管线表 · Excel / CSV · GeoJSON · GeoPackage · KML',
    note: '也可以是 MapInfo、FlatGeobuf、TopoJSON、GML、OSM、EPANET / SWMM、项目文件夹或 .zip。坐标系可在下一步确认；数据只在本机处理，不会上传。',
  },
} as const;
