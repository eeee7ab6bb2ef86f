export const assignment = {
  title: '分工表',
};
