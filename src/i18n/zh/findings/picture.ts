export const picture = {
  title: '断面',
};
