import { checkDocument, plainText, type DocumentJson, type NodeJson } from '@bafang/shared';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { leftOutKinds } from './left-out';
import { pastedDocument, type PastedNode, withoutOrdinal } from './pasted-document';

type Parsed = DefaultTreeAdapterMap['node'];
/** parse5's tree seen as the browser's. */
const seen = (node: Parsed): PastedNode => ({
  nodeName: node.nodeName,
  nodeValue: 'value' in node ? String(node.value) : null,
  childNodes: 'childNodes' in node ? node.childNodes.map(seen) : [],
  getAttribute: (name) =>
    'attrs' in node ? (node.attrs.find((attribute) => attribute.name === name)?.value ?? null) : null,
});
const paste = (html: string): DocumentJson => pastedDocument(seen(parse(html))).doc;
const told = (html: string): string => {
  const { leftOut } = pastedDocument(seen(parse(html)));
  return leftOutKinds
    .filter((kind) => leftOut.of(kind))
    .map((kind) => `${kind} ${leftOut.of(kind)}`)
    .join(', ');
};
/** The text as it is counted: 2. at the head of an item, deeper ones indented. */
const numbered = (nodes: readonly NodeJson[], indent = ''): string[] =>
  nodes.flatMap((node) =>
    node.type === 'orderedList'
      ? node.content!.flatMap(({ content: [head, ...rest] = [] }, index) => [
          `${indent}${node.attrs?.['type'] ?? ''}${Number(node.attrs?.['start'] ?? 1) + index}. ${numbered([head!])[0]}`,
          ...numbered(rest, `${indent}  `),
        ])
      : [indent + plainText({ type: 'doc', content: [node] })],
  );

/** As a word processor of 2016 puts it on the clipboard. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-parent:""; font-family:"仿宋_GB2312";} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><b style='mso-bidi-font-weight:normal'><span
style='font-size:16.0pt;font-family:仿宋_GB2312'>　　规范　执法</span></b><span lang=EN-US style='font-size:16.0pt'>2018</span><span
style='font-size:16.0pt'>年&nbsp;收到申请<i>1098</i>宗，
办结<u>1014</u>宗。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>公布清单<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>公开结果</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>Ø<span>&nbsp; </span></span><![endif]>圆点一行</p>
<p class=MsoNormal>第一行<br style='mso-special-character:line-break'>第二行<span style='display:none;mso-hide:all'>藏字</span><del>删去</del></p>
<table class=MsoTableGrid border=1><tr style='height:1cm'><td colspan=2 valign=top><p class=MsoNormal align=center><b>合计<o:p></o:p></b></p></td></tr>
<tr><td><p>收到</p></td><td><p>1098</p></td></tr></table>
<!--EndFragment--></body></html>`;

describe('a paste from Word', () => {
  const { doc } = checkDocument(paste(word));

  test('is lawful, and is words alone', () => {
    expect(plainText(doc!).split('\n')).toEqual([
      '规范执法2018年收到申请1098宗，办结1014宗。'.replace('规范执法', '规范　执法'),
      '公布清单',
      '公开结果',
      '圆点一行',
      '第一行',
      '第二行',
      '合计',
      '收到\t1098',
    ]);
  });

  test('keeps lists and tables as such', () => {
    expect(doc!.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'orderedList',
      'paragraph',
      'paragraph',
      'paragraph',
      'table',
    ]);
    expect(doc!.content[1]!.content).toHaveLength(2);
    expect(doc!.content[5]!.content![0]!.content![0]!.attrs).toMatchObject({ colspan: 2 });
  });
});

test.each([
  ['<p>甲</p>\n<p>乙</p>', '甲\n乙'],
  ['<div>甲<div>乙</div>丙</div>', '甲\n乙\n丙'],
  ['<span>法治 government&nbsp;2018</span>', '法治 government 2018'],
  ['<ol><li>甲</li><li><p>乙</p><p>丙</p></li></ol>', '甲\n乙\n丙'],
  ['<ul><li>甲</li></ul>', '甲'],
  ['<h2>标题</h2><script>alert(1)</script>正文', '标题\n正文'],
  ['<p>甲<img src=x onerror=alert(1)></p>', '甲'],
])('%s', (html, words) => expect(plainText(paste(html))).toBe(words));

/** A numbered line as Word marks it. */
const item = (number: string, words: string, level = 1, list = 0) =>
  `<p class=MsoListParagraph style='mso-list:l${list} level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${number}<span>&nbsp; </span></span><![endif]>${words}</p>`;

describe('numbers', () => {
  // prettier-ignore
  test.each([
    ['begin where they began',       item('2.', '甲') + item('3.', '乙'),                                   ['2. 甲', '3. 乙']],
    ['go on after a paragraph',      item('1.', '甲') + '<p>中间</p>' + item('2.', '乙'),                     ['1. 甲', '中间', '2. 乙']],
    ['of two lists stay apart',      item('1.', '甲') + item('1.', '乙'),                                   ['1. 甲', '1. 乙']],
    ['in another form stay as text', item('（一）', '加强领导') + item('一、', '标题') + item('①', '圈'),        ['（一）加强领导', '一、标题', '①圈']],
    ['have two levels',              item('1.', '甲') + item('(1)', '子一', 2) + item('(2)', '子二', 2) + item('2.', '乙'), ['1. 甲', '  1. 子一', '  2. 子二', '2. 乙']],
    ['in brackets alone are text',   item('（二）', '考核') + item('(1)', '考核之一', 2),                       ['（二）考核', '(1)考核之一']],
    ['of bullets go',                item('Ø', '甲') + item('o', '乙') + item('l', '丙'),                    ['甲', '乙', '丙']],
    ['of letters stay as text',      item('a.', '甲') + item('b)', '乙'),                                    ['a.甲', 'b)乙']],
    ['of HTML begin where they say', '<ol start="3"><li>丙</li><li value="7">庚</li></ol>',                   ['3. 丙', '7. 庚']],
    ['of HTML nest',                 '<ol><li>甲<ol start=2><li>子</li></ol></li><li>乙</li></ol>',            ['1. 甲', '  2. 子', '2. 乙']],
    ['of HTML keep their letters',   '<ol type="a"><li>甲</li></ol>',                                        ['a1. 甲']],
    ['of a whole plan are all there', item('（一）', '加强领导') + '<p class=MsoNormal>中间一段。</p>' + item('（二）', '强化考核') + item('(1)', '考核之一', 2) + '<ol start="3"><li>第三件</li></ol>', ['（一）加强领导', '中间一段。', '（二）强化考核', '(1)考核之一', '3. 第三件']],
  ])('%s', (_what, html, lines) => {
    const { doc } = checkDocument(paste(html));
    expect(numbered(doc!.content)).toEqual(lines);
  });

  // prettier-ignore
  test.each([
    ['<p>1098<sup>1</sup>户</p>',                                        '1098¹户'],
    ['<p>1098<span style="vertical-align:super">12</span>户</p>',         '1098¹²户'],
    ['<p>1098<sup>[1]</sup>户</p>',                                      '1098[1]户'],
    ['<p>25m<sup>2</sup>，10<sup>-3</sup>，H<sub>2</sub>O</p>',          '25m²，10⁻³，H₂O'],
    ['<p>2<sup>nd</sup></p>',                                            '2nd'],
  ])('%s', (html, words) => expect(plainText(paste(html))).toBe(words));
});

describe('what cannot come along is counted', () => {
  // prettier-ignore
  test.each([
    ['a picture alone',      '<img src="data:image/png;base64,iVBORw0KGgo="/>',                              '',         'pictures 1'],
    ['pictures and objects', '<p>甲<img src=x onerror=alert(1)><svg></svg><video></video><input value=1></p>', '甲',       'pictures 2, objects 2'],
    ['comments',             '<p>甲<a class=msocomanchor href="#_msocom_1">[乙1]</a></p><div style="mso-element:comment-list"><p>看法</p></div>', '甲', 'comments 1'],
    ['hidden and deleted',   '<p>甲<span style="display:none">藏</span><del>删</del><span style="display:none"> </span></p>', '甲', 'hidden 1, struck 1'],
    ['struck words',         '<p>办<s>五</s><del>六</del><span style="text-decoration: line-through">七</span>三天</p>', '办三天', 'struck 3'],
    ['hidden in any way',    '<p>甲<b hidden>一</b><b style="visibility: hidden">二</b><b style="mso-hide : all">三</b><b style="display : none">四</b></p>', '甲', 'hidden 4'],
    ['struck in any way',    '<p>甲<b style="text-decoration : underline line-through">一</b><b style="text-decoration-line:line-through">二</b></p>', '甲', 'struck 2'],
    ['look-alike radicals',  '<p>⼯作<sup>1</sup></p>',                                                      '工作¹', 'lookalikes 1'],
    ['unseen characters',    '<p>甲\u200b乙\u202e丙\ue000</p>',                                            '甲乙丙\ue000', 'characters 2, privateUse 1'],
    ['half an emoji',        '<p>好\ud83d的</p>',                                                           '好的',      'characters 1'],
    ['nothing of a form',    '<style>p{}</style><p>甲<o:p></o:p><!-- x --></p>',                             '甲',       ''],
  ])('%s', (_what, html, words, counted) => {
    expect(plainText(paste(html))).toBe(words);
    expect(told(html)).toBe(counted);
  });
});

describe('what would not be lawful', () => {
  test('nine tables in one another are one', () => {
    const nested = (depth: number): string =>
      `<table><tr><td>${depth ? nested(depth - 1) : '旧村站'}</td></tr></table>`;
    const { doc } = checkDocument(paste(nested(8)));
    expect(JSON.stringify(doc).match(/"table"/g)).toHaveLength(1);
    expect(plainText(doc!)).toBe('旧村站');
  });

  test('a table in a table is lines, its cells divided by tabs', () =>
    expect(plainText(paste('<table><tr><td><table><tr><td>收</td><td>1</td></tr></table></td></tr></table>'))).toBe(
      '收\t1',
    ));

  test.each([
    ['<p>我写的\u000b一段话</p>', '我写的一段话'],
    ['<p>one\u000btwo</p>', 'one two'],
  ])('a control character goes: %j', (html, words) => {
    const { doc } = checkDocument(paste(html));
    expect(plainText(doc!)).toBe(words);
  });
});

test.each([
  ['（二）规范执法', '规范执法', '（二）'],
  ['二是认真开展复议', '认真开展复议', '二是'],
  ['2018年工作', '2018年工作', ''],
])('the numbering typed before %s', (heading, rest, typed) =>
  expect(withoutOrdinal(heading)).toEqual({ heading: rest, typed }),
);
