/** What the public site says about working offline and about new versions. */
export const siteOffline = {
  newVersion: '网站有新版本。',
  reload: '更新',
  later: '稍后',
  updated: '网站已有新版本，页面已自动更新。',
  broken: '页面有一部分未能加载，重新载入即可恢复。',
  reloadAgain: '重新载入',
  offline: '没有网络',
  showingKept: '没有网络，显示的是本机保存的内容。',
  notKept: '没有网络，这一页也没有保存在本机。请联网后再打开。',
  toStart: '回到首页',
  close: '关闭',
};
