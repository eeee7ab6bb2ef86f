export const progress = {
  title: '进度',
};
