import { attachment, fileName } from './downloads.js';

describe('the name of a file', () => {
  test.each([
    ['海城市2018年法治政府建设年度报告', '', '海城市2018年法治政府建设年度报告.docx'],
    ['海城市2018年法治政府建设年度报告', '（送审稿）', '海城市2018年法治政府建设年度报告（送审稿）.docx'],
    ['../../etc/passwd', '', 'etcpasswd.docx'],
    ['a\\b:c*d?e"f<g>h|i', '', 'abcdefghi.docx'],
    ['报告\r\nSet-Cookie: x=1', '', '报告Set-Cookie x=1.docx'],
    ['报告\u202excod.exe', '', '报告xcod.exe.docx'],
    ['\ud800报告', '', '\ufffd报告.docx'],
    ['  ', '', '年度报告.docx'],
    ['法'.repeat(300), '', `${'法'.repeat(80)}.docx`],
  ])('%j %s', (title, mark, expected) => {
    expect(fileName(title, 'docx', mark)).toBe(expected);
  });
});

describe('content disposition (RFC 6266)', () => {
  test('an ASCII name stands as it is', () => {
    expect(attachment('article.html')).toBe('attachment; filename="article.html"');
  });

  test('a Chinese one is in UTF-8, beside a name for those who cannot read that', () => {
    const header = attachment('东莞（送审稿）.docx');
    expect(header).toBe(
      'attachment; filename="report.docx"; filename*=UTF-8\'\'%E4%B8%9C%E8%8E%9E%EF%BC%88%E9%80%81%E5%AE%A1%E7%A8%BF%EF%BC%89.docx',
    );
    expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe('东莞（送审稿）.docx');
  });

  test.each(["报告'(1)*.docx", '报告\r\nX: 1.docx', '报告";x=".docx', '\ud800.docx', '报告%0d%0a.docx'])(
    '%j stays inside its parameter and in ASCII',
    (name) => {
      const [, encoded] = attachment(name).split("UTF-8''");
      expect(attachment(name)).toMatch(/^attachment; filename="report\.docx"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/);
      expect(decodeURIComponent(encoded!)).toBe(name.toWellFormed());
    },
  );
});
