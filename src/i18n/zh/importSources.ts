/** The sources of the open project. */
export const sources = {
  none: '当前项目没有记录数据来源。导入文件后会列在这里。',
  note: '每个来源的坐标系都可以事后更改，要素会移到新的位置，可撤销。',
  list: '数据来源',
  imported: '{{date}} 导入',
  change: '更改坐标系…',
  back: '返回',
  apply: '移到这里',
  looking: '正在计算各坐标系的落点…',
  current: '当前：{{name}}',
  same: '与当前坐标系相同',
} as const;
