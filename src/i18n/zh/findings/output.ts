export const output = {
  title: '导出',
};
