export const matrix = {
  title: '冲突矩阵',
  wide: '放大，水平垂直并列',
  later: '复核完成后显示矩阵。',
  nothing: '没有需要检查净距的管对。',
  pass: '通过',
  none: '无此管对或无要求',
  way: { label: '净距方向', horizontal: '水平', vertical: '垂直' },
  label: { horizontal: '各类管线之间的水平净距', vertical: '各类管线交叉处的垂直净距' },
  cell: '{{a}}与{{b}}：违反 {{violation}}，无法判定 {{cannot_tell}}，通过 {{pass}}',
  emptyCell: '{{a}}与{{b}}：无此管对或无要求',
};
