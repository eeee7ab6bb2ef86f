export const password = {
  title: '改密码',
  forced: '这是发给您的首次密码，请先换成自己的。',
  current: '原密码',
  joined: '首次密码分两张单的，连着输入“前半-后半”。',
  next: '新密码',
  rule: '至少10个字符；不要用单位名、姓名、生日或键盘顺序。',
  again: '再输一次新密码',
  differ: '两次输入的新密码不一样。',
  act: '改密码',
  later: '返回',
};
