export const trialPits = {
  title: '探坑',
};
