export const rulesFile = {
  title: '规则文件',
};
