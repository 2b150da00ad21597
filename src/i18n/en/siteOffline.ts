import type { Same } from '../same';
import type { siteOffline as zh } from '../zh/siteOffline';

export const siteOffline: Same<typeof zh> = {
  newVersion: 'There is a new version.',
  reload: 'Update',
  later: 'Later',
  updated: 'This site has a new version; the page has been updated.',
  broken: 'Part of the page could not be loaded. Loading it again mends that.',
  reloadAgain: 'Load again',
  offline: 'No network',
  showingKept: 'No network: this is what is kept on your device.',
  notKept: 'No network, and this page is not kept on your device. Open it again when you are connected.',
  toStart: 'To the start page',
  close: 'Close',
};
