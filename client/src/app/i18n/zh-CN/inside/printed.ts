/** What a sheet says that is no word of the text; of a comparison, what changed beside the words. */
export const printed = {
  sheet: '导出 XLSX',
  missing: '未报送',
  equal: '文字与上次相同',
  none: '无',
  movedAway: '移到别处',
  movedHere: '从别处移来',
  form: {
    list: '列表起始号：{{before}} → {{after}}',
    place: '层次有改动',
    cells: '表头、合并或列宽有改动',
    image: '图片已更换',
    figures: '所引指标有改动',
    inside: '指标或单元格内的分段有改动',
  },
};
