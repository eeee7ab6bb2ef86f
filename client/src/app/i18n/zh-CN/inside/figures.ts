export const figures = {
  title: '数据台账',
  tab: { figures: '台账', terms: '用语', sensitive: '敏感词' },
};
