/** Two plots that share a side, quantised. */
export const TOPOLOGY = {
  type: 'Topology',
  transform: { scale: [0.001, 0.002], translate: [117, 32] },
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
  ],
  objects: {
    plots: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', id: 'a', properties: { 名称: '甲' }, arcs: [[0, 1]] }],
    },
    posts: { type: 'Point', coordinates: [10, 20] },
  },
};

const OSM_NODES = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [1, 1],
  [2, 1],
  [2, 2],
]
  .map(([x, y], i) => `<node id="${i + 1}" lon="${117 + x! / 1000}" lat="${32 + y! / 1000}"/>`)
  .join('\n');

export const OSM = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
${OSM_NODES}
<node id="8" lon="117.001" lat="32.002"><tag k="emergency" v="fire_hydrant"/></node>
<way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/><tag k="building" v="yes"/></way>
<way id="2"><nd ref="5"/><nd ref="6"/><nd ref="7"/><nd ref="5"/></way>
<way id="3"><nd ref="1"/><nd ref="7"/><tag k="highway" v="service"/><tag k="name" v="南岳路"/></way>
<relation id="1"><member type="way" ref="1" role="outer"/><member type="way" ref="2" role="inner"/>
<tag k="type" v="multipolygon"/><tag k="landuse" v="residential"/></relation>
</osm>
`;

export const TABLE = `编号,名称,经度,纬度,埋深,建成
W1,雨水井,118.2601,32.0801,1.5,2019-05-03
W2,污水井,118.2602,32.0802,２.１,2019年5月
W3,"检修井, 方",118.2603,32.0803,,1998
W4,阀门井,118.2604,32.0804,0.9,43588
`;

export const EPANET = `[TITLE]
Net

[JUNCTIONS]
;ID  Elev  Demand  Pattern
 10  710   0       ;  小区入口
 11  700   150     P1

[RESERVOIRS]
 R1  800

[TANKS]
 2   850   120  100  150  50.5  0

[PIPES]
 P1  R1  10  1000  12    100  0  Open  ;
 P2  10  11  500   8.5   100  0  CV

[PUMPS]
 9   2   11  HEAD 1 SPEED 1.2

[VALVES]
 V1  10  2   6   PRV  120  0

[TAGS]
 NODE 11 school
 LINK P2 old main

[OPTIONS]
 Units  GPM

[COORDINATES]
 R1  0   0
 10  10  0
 11  20  5
 2   30  5

[VERTICES]
 P2  12  1
 P2  15  4
[END]
`;

export const SWMM = `[OPTIONS]
FLOW_UNITS CMS
LINK_OFFSETS DEPTH

[JUNCTIONS]
J1  100.5  2.5  0  0  0
J2  100    2    0  0  0

[OUTFALLS]
O1  98  FREE  NO

[STORAGE]
"S 1"  97  4  0  FUNCTIONAL 0 0 100

[CONDUITS]
C1  J1  J2  80  0.013  0.2  0.1  0  0
C2  J2  O1  60  0.013  0    1    0  0
C3  O1  "S 1" 10 0.013 0 0

[XSECTIONS]
C1  CIRCULAR     0.6  0    0  0  1
C2  RECT_CLOSED  0.8  1.2  0  0  1

[SUBCATCHMENTS]
A1  G1  J1  1.2  60  100  0.5  0

[POLYGONS]
A1  0  0
A1  10 0
A1  10 10

[COORDINATES]
J1  500000   3550000
J2  500080  3550000
O1  500140 3550000
"S 1" 500150 3550000

[VERTICES]
C1 500040 3550003
`;
