export const decision = {
  title: '审查决定',
};
