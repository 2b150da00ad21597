export const matrix = {
  title: '冲突矩阵',
};
