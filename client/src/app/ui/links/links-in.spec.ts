import { linksIn } from './links-in';

const marked = (text: string) =>
  linksIn(text)
    .map(({ text: words, href }) => (href ? `⟦${words}⟧` : words))
    .join('');

test.each([
  ['登记簿第1至1102号', '登记簿第1至1102号'],
  ['见https://www.dg.gov.cn/2018/1.html，第3页', '见⟦https://www.dg.gov.cn/2018/1.html⟧，第3页'],
  ['http://a.cn/x?y=1&z=2#3.', '⟦http://a.cn/x?y=1&z=2#3⟧.'],
  ['（https://a.cn/甲）、https://b.cn', '（⟦https://a.cn/甲⟧）、⟦https://b.cn⟧'],
  [
    'javascript:alert(1) data:text/html,x ftp://a.cn file:///etc',
    'javascript:alert(1) data:text/html,x ftp://a.cn file:///etc',
  ],
  ['https:// 和 http://', 'https:// 和 http://'],
  ['', ''],
])('%s', (text, expected) => {
  expect(marked(text)).toBe(expected);
  expect(linksIn(text).every(({ href }) => href === null || /^https?:$/.test(new URL(href).protocol))).toBe(true);
});
