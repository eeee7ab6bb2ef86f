export const importWords = {
  title: '导入',
};
