export const area = {
  title: '方面',
};
