export const figures = {
  title: '数据台账',
};
