export const picture = {
  title: '断面',
  fromAbove: '平面示意',
  ground: '地面',
  required: '应有 {{figure}}',
  uncertainty: '误差 ± {{figure}}',
  label: {
    beside: '断面图：{{a}}与{{b}}。净距：{{gap}}；应有：{{required}}。',
    under: '断面图：{{a}}在{{b}}之下，伸入外墙内 {{gap}}。',
    crossing: '断面图：{{a}}与{{b}}交叉。垂直净距：{{gap}}；应有：{{required}}。',
    cover: '断面图：{{a}}。覆土：{{gap}}；应有：{{required}}。',
    plan: '平面示意图：{{a}}。净宽：{{gap}}；应有：{{required}}。',
  },
  note: {
    depthUnknown: '埋深未知（？），上下位置仅为示意',
    sizeUnknown: '管径未知（？），大小仅为示意',
    groundUnknown: '地面高程未知',
    broken: '折断线处省略部分土层',
  },
};
