/** The state of the works, apart from the other words since the map itself writes them. */
export const statusWords = {
  not_started: '未开工',
  under_construction: '施工中',
  completed: '已完工',
  accepted: '已竣工验收',
  handed_over: '已移交',
  unknown: '未注明',
} as const;
