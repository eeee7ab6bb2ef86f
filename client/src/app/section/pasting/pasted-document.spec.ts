import { checkDocument, plainText, type DocumentJson } from '@bafang/shared';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
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
const paste = (html: string): DocumentJson => ({ type: 'doc', content: pastedDocument(seen(parse(html))) });

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

test.each([
  ['（二）规范执法', '规范执法', '（二）'],
  ['二是认真开展复议', '认真开展复议', '二是'],
  ['2018年工作', '2018年工作', ''],
])('the numbering typed before %s', (heading, rest, typed) =>
  expect(withoutOrdinal(heading)).toEqual({ heading: rest, typed }),
);
