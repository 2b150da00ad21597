/** The name of the EPSG registry for a grid of China as it is said there; null for all others. */
export function chineseCrsName(name: string): string | null {
  const grid =
    /^(CGCS2000|Beijing 1954|Xian 1980) \/ (3-degree )?Gauss-Kruger (?:CM (\d+)E|zone (\d+))$/.exec(name);
  if (grid) {
    const [, datum = '', narrow, meridian, zone] = grid;
    const width = narrow ? '3° 带' : '6° 带';
    return [DATUMS[datum], width, meridian ? `中央子午线 ${meridian}°` : `第 ${zone} 带`].join(' ');
  }
  return PLAIN[name] ?? null;
}

const DATUMS: Readonly<Record<string, string>> = {
  CGCS2000: 'CGCS2000',
  'Beijing 1954': '1954 北京坐标系',
  'Xian 1980': '1980 西安坐标系',
};

const PLAIN: Readonly<Record<string, string>> = {
  'China Geodetic Coordinate System 2000': 'CGCS2000 经纬度',
  CGCS2000: 'CGCS2000 经纬度',
  'WGS 84': 'WGS 84 经纬度',
  'Beijing 1954': '1954 北京坐标系 经纬度',
  'Xian 1980': '1980 西安坐标系 经纬度',
  'WGS 84 / Pseudo-Mercator': 'Web 墨卡托（网络地图投影）',
};
