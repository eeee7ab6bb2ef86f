export const section = {
  title: '条目',
};
