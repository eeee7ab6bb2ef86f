export const signOff = {
  title: '签发',
};
