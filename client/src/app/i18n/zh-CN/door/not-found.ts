export const notFound = {
  title: '没有找到',
  sentence: '这个页面不存在，或者不在您的范围内。',
  act: '回到待办',
};
