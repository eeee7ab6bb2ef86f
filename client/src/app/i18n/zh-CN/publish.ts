export const publish = {
  title: '公开',
};
