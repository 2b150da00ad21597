/** What the public site's own script says; what stands in the pages themselves is in site.ts. */
export const siteScript = {
  finder: {
    choices: (label: string, active: number) => (active === 0 ? label : `${label}（${active}）`),
    count: (shown: number, all: number) =>
      shown === all ? `${all} 个小区` : `找到 ${shown} 个，共 ${all} 个小区`,
    none: '没有符合条件的小区',
    clear: '清除筛选条件',
    show: (name: string) => `看地图：${name}`,
    showShort: '看地图',
  },
  nearMe: {
    asking: '正在确定您的位置……',
    sorted: '已按距离由近到远排列。您的位置只在本机使用，不会上传。',
    stop: '恢复原顺序',
    refused: '浏览器未允许使用位置。可在浏览器的网站设置中允许后重试，或直接按名称查找。',
    unavailable: '暂时无法确定位置。请直接按名称查找。',
    timeout: '定位超时，请到开阔处重试，或直接按名称查找。',
    unsupported: '此浏览器不能定位（网页须以 https 打开）。请直接按名称查找。',
    away: (metres: number) => `距您约 ${distance(metres)}`,
    here: '您就在这里附近',
  },
  map: {
    title: '改造小区地图',
    help: '方向键移动，加减键缩放，回车键打开正中的小区',
    loading: '正在加载地图……',
    noWebGl: '此浏览器不能显示可移动的地图（未启用 WebGL），以上是总览图；小区列表与各小区页面照常可用。',
    failed: '地图未能加载，以上是总览图；小区列表与各小区页面照常可用。',
    planFailed: '地图未能加载，以上是平面图。',
    partFailed: '有一部分地图数据未能加载。',
    lost: '地图显示中断，正在恢复……',
    zoomIn: '放大',
    zoomOut: '缩小',
    fitAll: '显示全部小区',
    fitOne: '显示整个小区',
    fullScreen: '全屏显示地图',
    leaveFullScreen: '退出全屏',
    backToPlan: '返回平面图',
    legend: '图例',
    close: '关闭',
    details: '查看详情',
    scale: (length: string) => `比例尺 ${length}`,
    touch: '用两根手指移动地图',
    wheel: '按住 Ctrl 键并滚动滚轮以缩放地图',
    wheelMac: '按住 ⌘ 键并滚动滚轮以缩放地图',
    you: '您的位置',
    layout: '显示的布局',
    today: '改造前',
    planned: '改造后',
    gcj: '坐标：GCJ-02',
    illustrative: '示意数据',
  },
  legend: {
    status: '改造进度',
    ground: '小区内',
    building: '建筑',
    road: '道路',
    green: '绿地',
    stall: '原有停车位',
    stallNew: '新增停车位',
    charging: '充电车位',
    accessible: '无障碍车位',
    fireLane: '消防车道（禁止占用）',
    turning: '消防车回车场（禁止占用）',
    rescue: '登高操作场地（禁止占用）',
  },
  compound: {
    unnamed: (number: number) => `未注明名称的第 ${number} 号小区`,
    year: (year: number) => `${year} 年计划`,
    dates: (start: string | null, finish: string | null) => {
      if (start && finish) return `${start} 至 ${finish}`;
      if (start) return `${start} 开工`;
      return finish ? `${finish} 完工` : '起止日期未注明';
    },
    swipe: '拖动以比较改造前后',
    swipeValue: (percent: number) => `改造前占 ${percent}%`,
    daysLeft: (days: number) => `还有 ${days} 天截止`,
    lastDay: '今天截止',
    ended: '已截止',
    qr: '本页二维码',
    copied: '链接已复制',
    copyFailed: '未能复制，请从地址栏复制链接',
  },
  settings: { on: '已开启', off: '已关闭' },
} as const;

/** Metres up to a kilometre in steps of ten, then kilometres with one decimal. */
function distance(metres: number): string {
  return metres < 995
    ? `${Math.max(10, Math.round(metres / 10) * 10)} 米`
    : `${(metres / 1000).toFixed(1)} 公里`;
}
