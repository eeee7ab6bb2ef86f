import { fileText, renderOutline } from '@bafang/shared';
import { outlineInThisThread } from '../../outline-in-this-thread.js';
import { readSource } from '../read-source.js';

const read = (html: string, name = 'a.html') => readSource(new TextEncoder().encode(html), name);
const lines = async (html: string) =>
  (await read(html)).lines.map(
    ({ text, numbering = '', hint = '' }) => `${hint ? `${hint}: ` : ''}${numbering}${text}`,
  );

describe('a web page', () => {
  test('blocks and breaks are lines, inline elements are not', async () => {
    expect(await lines('<p>甲<b>乙</b> <a href="#">丙</a></p><div>丁<br>戊</div>己')).toEqual([
      '甲乙 丙',
      '丁',
      '戊',
      '己',
    ]);
  });
  test('headings are hinted; a lone h1 is the title', async () => {
    expect(await lines('<h1>题</h1><h2>甲</h2><h2>乙</h2>')).toEqual(['title: 题', 'heading2: 甲', 'heading2: 乙']);
    expect(await lines('<h1>甲</h1><h1>乙</h1>')).toEqual(['heading1: 甲', 'heading1: 乙']);
  });
  test('scripts, styles and heads are no text; navigation, footers and hidden boxes are kept apart', async () => {
    expect(
      await lines(
        '<html><head><title>x</title><style>y</style></head><body><script>z</script><nav><ul><li>首页</li></ul></nav><p>甲</p><div style="display: none">乙</div><footer>丙</footer></body></html>',
      ),
    ).toEqual(['page: 首页', '甲', 'page: 乙', 'page: 丙']);
  });
  test('lists carry their numbers', async () => {
    expect(
      await lines(
        '<ol start="3"><li>甲</li><li><p>乙</p><p>丙</p></li><li value="9">丁</li><li>庚</li></ol><ul><li>戊</li></ul><p>己</p>',
      ),
    ).toEqual([
      'listItem: 3.甲',
      'listItem: 4.乙',
      'listItem: 丙',
      'listItem: 9.丁',
      'listItem: 10.庚',
      'listItem: 戊',
      '己',
    ]);
    expect(
      await lines(
        '<ol style="list-style-type:cjk-ideographic"><li>甲</li></ol><ol style="list-style:none"><li>乙</li></ol><ol><li></li></ol>丙',
      ),
    ).toEqual(['listItem: 一、甲', 'listItem: 乙', '丙']);
  });
  test('a table of figures is rows, a table for layout is not', async () => {
    expect(await lines('<table><caption>表</caption><tr><th>项目<th>件数<tr><td>复议<td>12</table>')).toEqual([
      'tableRow: 表',
      'tableRow: 项目\t件数',
      'tableRow: 复议\t12',
    ]);
    expect(
      (await lines(`<table><tr><td>首页<td>登录<tr><td><p>${'长'.repeat(400)}</p><p>甲</p><td></table>`)).slice(0, 2),
    ).toEqual(['首页', '登录']);
  });
  test('merged and empty cells keep their columns', async () => {
    const rows = '<tr><td rowspan=2><td colspan=2>件数<tr><td>去年<td>今年<tr><td>复议<td><td>12';
    expect(await lines(`<table>${rows}</table>`)).toEqual([
      'tableRow: \t件数\t',
      'tableRow: \t去年\t今年',
      'tableRow: 复议\t\t12',
    ]);
    expect((await lines('<table><tr><td colspan=9999999>甲<td>乙<tr><td>丙<td>丁</table>'))[0]).toBe(
      'tableRow: 甲\t乙',
    );
  });
  test.each(['style="visibility: hidden; opacity: 0"', 'style="display:none"', 'hidden'])(
    'the report in a box with %s waits for a script, and is read and told',
    async (hidden) => {
      const { lines: read_, notes } = await read(
        `<body><p>标签</p><div ${hidden}><h2>一、甲</h2><p>乙</p></div><div ${hidden}>丙</div></body>`,
      );
      expect(read_.map(({ text, hint }) => `${hint}: ${text}`)).toEqual([
        'undefined: 标签',
        'heading2: 一、甲',
        'undefined: 乙',
        'page: 丙',
      ]);
      expect(notes).toMatchObject([{ code: 'hidden_text_read', line: 2 }]);
    },
  );
  test('a hidden copy of what the page shows stays hidden', async () =>
    expect(await lines('<p>一、甲</p><div hidden><p>一、甲</p></div>')).toEqual(['一、甲', 'page: 一、甲']));
  describe('a table of figures of which something is struck or hidden', () => {
    const outlined = async (table: string) =>
      (await outlineInThisThread(new TextEncoder().encode(`<p>一、情况</p>${table}<p>完成。</p>`), 'a.html')).outline;
    const rows = (row = '', cell = '') =>
      ['项目', '复议'].map((name) => `<tr ${row}><td>${name}<td ${cell}>去年${name}`).join('');
    // prettier-ignore
    test.each([
      ['a hidden table',          `<table hidden>${rows()}</table>`,                               ['page: 项目 去年项目', 'page: 复议 去年复议']],
      ['a table in a hidden box', `<div style="display:none"><table>${rows()}</table></div>`,      ['page: 项目 去年项目', 'page: 复议 去年复议']],
      ['hidden rows',             `<table>${rows('style="display:none"')}</table>`,                ['page: 项目 去年项目', 'page: 复议 去年复议']],
      ['a hidden body',           `<table><tbody hidden>${rows()}</tbody></table>`,                ['page: 项目 去年项目', 'page: 复议 去年复议']],
      ['hidden cells',            `<table>${rows('', 'hidden')}</table>`,                          ['hidden: 去年项目', 'hidden: 去年复议']],
      ['a hidden caption',        `<table><caption hidden>表</caption>${rows()}</table>`,           ['hidden: 表']],
      ['a struck table',          `<table style="text-decoration:line-through">${rows()}</table>`, ['struck: 项目', 'struck: 去年项目', 'struck: 复议', 'struck: 去年复议']],
      ['a struck body',           `<table><tbody style="text-decoration-line:line-through">${rows()}</tbody></table>`, ['struck: 项目', 'struck: 去年项目', 'struck: 复议', 'struck: 去年复议']],
      ['struck rows',             `<table>${rows('style="text-decoration:line-through"')}</table>`, ['struck: 项目', 'struck: 去年项目', 'struck: 复议', 'struck: 去年复议']],
    ])('%s', async (_, table, expected) => {
      const { nodes, dropped } = await outlined(table);
      expect(dropped.map(({ reason, text }) => `${reason}: ${text.replace(/\s+/g, ' ')}`)).toEqual(expected);
      for (const one of expected) expect(renderOutline(nodes)).not.toContain(one.split(': ')[1]);
    });
  });
  // prettier-ignore
  test.each([
    ['<p>甲<span style="display:none"><b>密</b></span>乙</p>',         ['甲乙']],
    ['<p>甲<span hidden>密<br>件<b><i>丙</i></b></span>乙</p>',        ['甲乙']],
    ['<p>甲<a style="mso-hide:all"><b>密</b></a>乙</p>',               ['甲乙']],
    ['<p>甲</p><span hidden><p>密</p></span><p>乙</p>',               ['甲', 'page: 密', '乙']],
  ])('words that are hidden inside a line do not part it: %s', async (source, expected) =>
    expect(await lines(source)).toEqual(expected));
  test('a button inside a paragraph stands behind it', async () =>
    expect(await lines('<p>甲<button>复制</button>乙<ruby>丙<rt>bǐng</rt></ruby></p>丁')).toEqual([
      '甲乙丙',
      'page: 复制',
      'page: bǐng',
      '丁',
    ]));
  test('entities, comments and preformatted lines', async () => {
    expect(await lines('<!-- x --><p>甲&nbsp;&amp;&#20057;</p><pre>丙\n丁</pre>')).toEqual(['甲\u00a0&乙', '丙', '丁']);
  });
  test('a page of pictures is a scan', () =>
    expect(read('<html><body><img src="1.jpg"></body></html>')).rejects.toThrow('scanned_no_text'));
  test('a whole page becomes an outline', async () => {
    const { outline } = await outlineInThisThread(
      new TextEncoder().encode(
        '<!doctype html><html><body><nav>首页</nav><h1>青河市2020年法治政府建设情况报告</h1><div>来源：市司法局</div><div>字体：大 中 小</div>' +
          '<p>　　2020年，我市努力。</p><h2>一、情况</h2><p>（一）职能方面。一是改革。办了。二是监管。查了。</p><h2>二、打算</h2><p>继续。</p><p>青河市人民政府</p><p>2021年1月20日</p><div>扫一扫</div><footer>版权所有</footer></body></html>',
      ),
      'x',
    );
    expect(outline).toMatchObject({ title: '青河市2020年法治政府建设情况报告', issuer: '青河市', year: 2020 });
    expect(outline.nodes.map(({ kind, heading, text, children }) => [kind, heading, text, children.length])).toEqual([
      ['preamble', null, '2020年，我市努力。', 0],
      ['part', '情况', null, 1],
      ['part', '打算', '继续。', 0],
    ]);
    expect(outline.dropped.map(({ reason }) => reason)).toEqual([
      'page',
      'byline',
      'font_widget',
      'signature',
      'signature',
      'share',
      'page',
    ]);
  });
});

describe('Markdown', () => {
  const md = async (text: string) =>
    (await read(text, 'a.md')).lines.map(({ text: line, hint = '' }) => `${hint ? `${hint}: ` : ''}${line}`);
  test('headings, paragraphs and marks', async () => {
    expect(await md('# 题\n\n## 一、情况\n\n**甲**和[乙](http://x)，`丙`。\n\n> 丁 &amp; 戊\n')).toEqual([
      'heading1: 题',
      'heading2: 一、情况',
      '甲和乙，丙。',
      '丁 & 戊',
    ]);
  });
  test('typed numbers stay as they were typed', async () =>
    expect(await md('1. 甲\n2. 乙\n4. 丙\n\n- 丁')).toEqual([
      'listItem: 1.甲',
      'listItem: 2.乙',
      'listItem: 4.丙',
      'listItem: 丁',
    ]));
  test('wrapped lines join, sentences and ordinals part', async () => {
    const source = new TextEncoder().encode(
      '甲市2020年工作报告\n\n一、情况\n\n全市努力，\n成效好。\n又办了\n（一）方面\nlast\nword',
    );
    const { outline } = await outlineInThisThread(source, 'a.md');
    expect(renderOutline(outline.nodes)).toBe('一、情况全市努力，成效好。又办了（一）方面last word');
    expect(outline.nodes[0]?.text).toBe('全市努力，成效好。\n又办了');
    expect(outline.notes).toEqual([]);
  });
  // prettier-ignore
  test.each([
    ['1~5月办结率90~95%',                       '1~5月办结率90~95%'],
    ['长3*5*8米，率*为92%，另*计',              '长3*5*8米，率*为92%，另*计'],
    ['甲_乙_丙',                                '甲_乙_丙'],
    ['2**3**4',                                 '2**3**4'],
    ['把**重点**说清，*注*：按月计',            '把重点说清，注：按月计'],
    ['粤府[2018](10号)，见[附件](附件1.docx)',  '粤府[2018](10号)，见附件'],
    ['1098[1](http://a.cn/x)户',                '1098[1]户'],
    ['比率<90%>，<张三>与<abc>，R&D，A&copy=1', '比率<90%>，<张三>与<abc>，R&D，A&copy=1'],
    ['>90%为优',                                '>90%为优'],
    ['C:\\目录，&nbsp;甲&lt;乙',                'C:\\目录，\u00a0甲<乙'],
    ['1098<sup>1</sup>户，CO<sub>2</sub>',      '1098¹户，CO₂'],
    ['开办时间~~五天~~三天',                    '开办时间三天'],
    ['[2018]: 以上数据含个体',                  '[2018]: 以上数据含个体'],
    ['<abc>\n甲',                               '<abc>|甲'],
    ['- [x] 已完成',                            'listItem: ☑ 已完成'],
  ])('signs in prose stay, those of Markdown go: %s', async (source, expected) =>
    expect((await md(source)).join('|')).toBe(expected));
  test('pictures are told as those of a page are: what they are called is no text', async () => {
    const source =
      '# 题\n\n<p align="center"><img src="a.png"></p>\n\n![图1](b.png)\n\n甲![图2](c.png)乙<img src="d.png" alt="图3">';
    const { lines: found, notes } = await read(source, 'a.md');
    expect(found.map(({ text }) => text).join('|')).toBe('题||甲乙');
    expect(notes).toEqual([{ code: 'picture_left_out', message: '4 pictures are left out', line: 1 }]);
    for (const pictures of ['<p><img src="a.png"></p>\n', '![图1](a.png)\n\n![](b.png)\n'])
      await expect(read(pictures, 'a.md')).rejects.toThrow('scanned_no_text');
  });
  test('what a page inside it says of its text is told at its line', async () => {
    const { notes } = await read('甲\n\n<div hidden><h2>一、甲</h2><p>乙</p></div>\n', 'a.md');
    expect(notes).toMatchObject([{ code: 'hidden_text_read', line: 2 }]);
  });
  // prettier-ignore
  test.each([
    '把 _重点_ 说清', '把__重点__说清', '把 *重点* 说清', '**重点**说清', '查 `丙` 和 ``丁`戊``。',
    '![图1](b.png)甲', '甲<b>x</b>乙', '甲<span hidden>密</span>乙', '甲~~乙~~丙', '甲\\*乙',
  ])('what the file has is kept beside what is read: %s', async (source) =>
    expect((await read(source, 'a.md')).lines.map(fileText).join('\n')).toBe(source));
  test.each([
    ['甲\\\n乙', '甲\\|乙'],
    ['甲<br>乙', '甲<br>|乙'],
  ])('and of a break: %j', async (source, file) =>
    expect((await read(source, 'a.md')).lines.map(fileText).join('|')).toBe(file),
  );
  test.each([
    ['甲<span style="display:none">密<b>件</b></span>乙<s>丙</s>丁', '甲乙丁', ['hidden_text', 'struck_left_out']],
    ['甲<span hidden>密</b>件</span>丁', '甲丁', ['hidden_text']],
    ['甲<sup>2<b>3</b></sup>4', '甲²³4', []],
  ])('HTML inside a line: %s', async (source, text, notes) => {
    const { lines: found, notes: told } = await read(source, 'a.md');
    expect(found.map((line) => line.text)).toEqual([text]);
    expect(told.map(({ code }) => code).filter((code) => code !== 'script_kept')).toEqual(notes);
  });
  test('a hard break parts', async () => {
    expect(await md('青河市政府  \n2020年1月5日\\\n甲<br>乙')).toEqual(['青河市政府', '2020年1月5日', '甲', '乙']);
  });
  test('a note stays with its sign', async () =>
    expect(await md('甲[^1]。\n\n[^1]: 注释内容。\n[x]: http://x')).toEqual(['甲[^1]。', '[^1]: 注释内容。']));
  test('tables, code, HTML and front matter', async () => {
    expect(await md('---\ntitle: x\n---\n| 项目 | 件数 |\n|---|---|\n| 复议 | 12 |\n\n    甲\n\n<p>乙</p>\n')).toEqual([
      'page: title: x',
      'tableRow: 项目\t件数',
      'tableRow: 复议\t12',
      '甲',
      '乙',
    ]);
  });
});
