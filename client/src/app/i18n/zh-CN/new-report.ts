export const newReport = {
  title: '新建年度',
};
